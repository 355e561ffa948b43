-- What is about to be sent to the vendor's API, and the calls so far, of each partition of a run.
CREATE TABLE IF NOT EXISTS lead_update_delivery (
  run_id BIGINT NOT NULL,
  partition_no INT NOT NULL,
  announced BIGINT NOT NULL,
  calls BIGINT NOT NULL,
  retries BIGINT NOT NULL,
  throttled BIGINT NOT NULL,
  call_millis BIGINT NOT NULL,
  PRIMARY KEY (run_id, partition_no)
) ${options};
