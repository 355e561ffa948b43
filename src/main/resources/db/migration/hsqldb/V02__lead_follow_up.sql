CREATE TABLE IF NOT EXISTS lead_follow_up (
  id BIGINT NOT NULL,
  lead_id BIGINT NOT NULL,
  user_id BIGINT,
  notes VARCHAR(16777216),
  created_by BIGINT,
  created_on TIMESTAMP(3),
  followed_up_by BIGINT,
  followed_up_on TIMESTAMP(3),
  scheduled_follow_up TIMESTAMP(3),
  PRIMARY KEY (id)
);

CREATE INDEX IF NOT EXISTS lead_follow_up_lead ON lead_follow_up (lead_id, id);
