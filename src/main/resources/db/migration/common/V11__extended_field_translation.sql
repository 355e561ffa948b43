CREATE TABLE IF NOT EXISTS extended_field_translation (
  org_id BIGINT NOT NULL,
  field_id BIGINT NOT NULL,
  language VARCHAR(20) NOT NULL,
  value VARCHAR(512) NOT NULL,
  translation VARCHAR(1000) NOT NULL,
  PRIMARY KEY (org_id, field_id, language, value)
) ${options};
