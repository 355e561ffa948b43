-- The most rows per second that the manager of a run with workers allows; null is no limit.
ALTER TABLE lead_update_shared_run ADD COLUMN IF NOT EXISTS rows_per_second INT;
