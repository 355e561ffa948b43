-- How many rows each partition was done with in which second, written by the transaction that writes their results.
-- A start of the run has lines of its own, so that the time it lay unfinished is not taken for a slow one.
-- Moments are seconds since 1970, which every database groups by plain division.
CREATE TABLE IF NOT EXISTS lead_update_throughput (
  run_id BIGINT NOT NULL,
  began BIGINT NOT NULL,
  at_second BIGINT NOT NULL,
  partition_no INT NOT NULL,
  rows_done BIGINT NOT NULL,
  PRIMARY KEY (run_id, began, at_second, partition_no)
) ${options};
