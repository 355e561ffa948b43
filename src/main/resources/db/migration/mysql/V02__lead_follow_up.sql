-- No foreign key to leads: a CRM's own table may have another type of key.
CREATE TABLE IF NOT EXISTS lead_follow_up (
  id BIGINT NOT NULL,
  lead_id BIGINT NOT NULL,
  user_id BIGINT,
  notes LONGTEXT,
  created_by BIGINT,
  created_on DATETIME(3),
  followed_up_by BIGINT,
  followed_up_on DATETIME(3),
  scheduled_follow_up DATETIME(3),
  PRIMARY KEY (id),
  INDEX lead_follow_up_lead (lead_id, id)
) ${options};
