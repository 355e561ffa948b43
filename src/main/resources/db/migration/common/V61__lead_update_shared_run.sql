-- Runs with workers. execution is the job execution whose partitions may be applied: each chunk locks the row while it
-- is written, so that who takes that right away knows that no chunk is under way. version is that of its manager's
-- program. The row is there once all of the spool is in lead_update_spool.
CREATE TABLE IF NOT EXISTS lead_update_shared_run (
  run_id BIGINT NOT NULL,
  execution BIGINT,
  version VARCHAR(100),
  PRIMARY KEY (run_id)
) ${options};
