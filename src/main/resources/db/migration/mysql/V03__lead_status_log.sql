CREATE TABLE IF NOT EXISTS lead_status_log (
  id BIGINT NOT NULL,
  lead_id BIGINT NOT NULL,
  user_id BIGINT,
  status VARCHAR(20) NOT NULL,
  sub_status VARCHAR(255),
  created_by BIGINT,
  created_on DATETIME(3),
  reason_id BIGINT,
  reason VARCHAR(1000),
  PRIMARY KEY (id),
  INDEX lead_status_log_lead (lead_id, id)
) ${options};
