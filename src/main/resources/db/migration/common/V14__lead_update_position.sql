-- Where each partition of a run goes on: written by the transaction that writes its results.
CREATE TABLE IF NOT EXISTS lead_update_position (
  run_id BIGINT NOT NULL,
  partition_no INT NOT NULL,
  spool_position BIGINT NOT NULL,
  PRIMARY KEY (run_id, partition_no)
) ${options};
