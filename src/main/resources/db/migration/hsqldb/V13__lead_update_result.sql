-- One row an input row. The key makes a row applied twice impossible.
CREATE TABLE IF NOT EXISTS lead_update_result (
  run_id BIGINT NOT NULL,
  row_no BIGINT NOT NULL,
  line BIGINT NOT NULL,
  lead_id BIGINT,
  result VARCHAR(10) NOT NULL,
  problems VARCHAR(2000000000),
  previous_owner VARCHAR(255),
  owner VARCHAR(255),
  changes VARCHAR(2000000000),
  fields_after VARCHAR(2000000000),
  last_updated_on TIMESTAMP(3),
  last_updated_by BIGINT,
  source_row VARBINARY(2000000000),
  PRIMARY KEY (run_id, row_no)
);

CREATE INDEX IF NOT EXISTS lead_update_result_lead ON lead_update_result (lead_id, run_id, row_no);
