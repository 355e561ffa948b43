-- The spool of a run with workers, a piece a row: partition_no is the file, piece_no counts from 0.
CREATE TABLE IF NOT EXISTS lead_update_spool (
  run_id BIGINT NOT NULL,
  partition_no INT NOT NULL,
  piece_no INT NOT NULL,
  content ${longblob} NOT NULL,
  PRIMARY KEY (run_id, partition_no, piece_no)
) ${options};
