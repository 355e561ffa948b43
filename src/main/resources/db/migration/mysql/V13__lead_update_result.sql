-- One row an input row. The key makes a row applied twice impossible.
-- problems, changes and fields_after hold JSON as LONGTEXT: nobody queries into them, a JSON
-- column would parse each one again and would not keep its text.
-- No foreign key to lead_update_run: each insert would lock the run's row.
CREATE TABLE IF NOT EXISTS lead_update_result (
  run_id BIGINT NOT NULL,
  row_no BIGINT NOT NULL,
  line BIGINT NOT NULL,
  lead_id BIGINT,
  result VARCHAR(10) NOT NULL,
  problems LONGTEXT,
  previous_owner VARCHAR(255),
  owner VARCHAR(255),
  changes LONGTEXT,
  fields_after LONGTEXT,
  last_updated_on DATETIME(3),
  last_updated_by BIGINT,
  source_row LONGBLOB,
  PRIMARY KEY (run_id, row_no),
  INDEX lead_update_result_lead (lead_id, run_id, row_no)
) ${options};
