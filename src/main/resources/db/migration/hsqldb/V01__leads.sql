-- Named in the plural, since LEAD is a reserved word of MySQL.
-- No foreign key on owner: history has owners that are gone.
CREATE TABLE IF NOT EXISTS leads (
  id BIGINT NOT NULL,
  org_id BIGINT NOT NULL,
  user_id BIGINT,
  type VARCHAR(20),
  lead_for VARCHAR(255),
  status VARCHAR(20) DEFAULT 'OPEN' NOT NULL,
  sub_status VARCHAR(255),
  owner VARCHAR(255),
  next_follow_up TIMESTAMP(3),
  last_follow_up TIMESTAMP(3),
  created_on TIMESTAMP(3),
  created_by BIGINT,
  last_updated_on TIMESTAMP(3),
  last_updated_by BIGINT,
  org_source_id INT,
  extended_fields VARCHAR(16777216),
  PRIMARY KEY (id)
);

CREATE INDEX IF NOT EXISTS leads_owner ON leads (org_id, owner);
