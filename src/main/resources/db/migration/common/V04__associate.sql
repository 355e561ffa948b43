CREATE TABLE IF NOT EXISTS associate (
  org_id BIGINT NOT NULL,
  username VARCHAR(255) NOT NULL,
  user_id BIGINT NOT NULL,
  active BOOLEAN DEFAULT TRUE NOT NULL,
  PRIMARY KEY (org_id, username)
) ${options};
