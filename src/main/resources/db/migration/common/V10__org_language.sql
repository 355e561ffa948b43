CREATE TABLE IF NOT EXISTS org_language (
  org_id BIGINT NOT NULL,
  language VARCHAR(20) NOT NULL,
  active BOOLEAN DEFAULT FALSE NOT NULL,
  PRIMARY KEY (org_id, language)
) ${options};
