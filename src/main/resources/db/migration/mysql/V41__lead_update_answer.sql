-- What the vendor's API answered to a row, whole.
CREATE TABLE IF NOT EXISTS lead_update_answer (
  run_id BIGINT NOT NULL,
  row_no BIGINT NOT NULL,
  status INT NOT NULL,
  request_id VARCHAR(255),
  answer LONGTEXT NOT NULL,
  PRIMARY KEY (run_id, row_no)
) ${options};
