-- Finds the runs that undo or correct a run.
CREATE INDEX IF NOT EXISTS lead_update_run_related ON lead_update_run (related_run);
