CREATE TABLE IF NOT EXISTS lead_status_log (
  id BIGINT NOT NULL,
  lead_id BIGINT NOT NULL,
  user_id BIGINT,
  status VARCHAR(20) NOT NULL,
  sub_status VARCHAR(255),
  created_by BIGINT,
  created_on TIMESTAMP(3),
  reason_id BIGINT,
  reason VARCHAR(1000),
  PRIMARY KEY (id)
);

CREATE INDEX IF NOT EXISTS lead_status_log_lead ON lead_status_log (lead_id, id);
