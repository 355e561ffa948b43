-- The rejected rows, each by itself, for rejected.csv and for finding the run that an input corrects.
-- A row larger than a server takes at once has several parts; the problems are in the first.
CREATE TABLE IF NOT EXISTS lead_update_rejected (
  run_id BIGINT NOT NULL,
  row_no BIGINT NOT NULL,
  part INT NOT NULL,
  line BIGINT NOT NULL,
  lead_id BIGINT,
  problems ${longtext},
  source_row ${longblob} NOT NULL,
  PRIMARY KEY (run_id, row_no, part)
) ${options};
