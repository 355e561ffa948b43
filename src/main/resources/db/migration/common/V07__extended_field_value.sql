-- The values an enum, set or list may take; org -1 is every org.
CREATE TABLE IF NOT EXISTS extended_field_value (
  field_id BIGINT NOT NULL,
  org_id BIGINT NOT NULL,
  value VARCHAR(512) NOT NULL,
  PRIMARY KEY (field_id, org_id, value)
) ${options};
