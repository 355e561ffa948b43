-- Finds the runs that undo or correct a run.
-- MySQL has no CREATE INDEX IF NOT EXISTS, and a kill may come between the index and its record.
SET @statement = IF(
  EXISTS (
    SELECT 1 FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = 'lead_update_run' AND index_name = 'lead_update_run_related'),
  'DO 0',
  'CREATE INDEX lead_update_run_related ON lead_update_run (related_run)');
PREPARE create_index FROM @statement;
EXECUTE create_index;
DEALLOCATE PREPARE create_index;
