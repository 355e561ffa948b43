-- The results of a chunk, packed, and where its partition goes on: written by the chunk's transaction.
-- A chunk begins where the one before it in its partition ends, so that the key makes a row applied twice impossible.
-- results is one pack of a chunk that has several parts if it is large. Its format and that of lead_ids: ResultPacker,
-- LeadIds. began is when the process had begun with the run, ended when it was done with the chunk: seconds since 1970,
-- which every database groups by plain division.
-- No foreign key to lead_update_run: each insert would lock the run's row.
CREATE TABLE IF NOT EXISTS lead_update_chunk (
  run_id BIGINT NOT NULL,
  partition_no INT NOT NULL,
  spool_begin BIGINT NOT NULL,
  part INT NOT NULL,
  spool_end BIGINT NOT NULL,
  first_row BIGINT NOT NULL,
  last_row BIGINT NOT NULL,
  first_lead BIGINT,
  last_lead BIGINT,
  updated INT NOT NULL,
  unchanged INT NOT NULL,
  rejected INT NOT NULL,
  began BIGINT NOT NULL,
  ended BIGINT NOT NULL,
  lead_ids ${longblob} NOT NULL,
  format INT NOT NULL,
  results ${longblob} NOT NULL,
  PRIMARY KEY (run_id, partition_no, spool_begin, part)
) ${options};
