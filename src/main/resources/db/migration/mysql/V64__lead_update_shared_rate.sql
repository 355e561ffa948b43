-- The most rows per second that the manager of a run with workers allows; null is no limit.
-- MySQL has no ADD COLUMN IF NOT EXISTS, and a kill may come between the column and its record.
SET @statement = IF(
  EXISTS (
    SELECT 1 FROM information_schema.columns
    WHERE table_schema = DATABASE() AND table_name = 'lead_update_shared_run' AND column_name = 'rows_per_second'),
  'DO 0',
  'ALTER TABLE lead_update_shared_run ADD COLUMN rows_per_second INT');
PREPARE add_column FROM @statement;
EXECUTE add_column;
DEALLOCATE PREPARE add_column;
