-- Vertical -1 is global. The generated column makes names unique without case, whatever
-- the collation of the database thinks of accents.
CREATE TABLE IF NOT EXISTS extended_field (
  id BIGINT NOT NULL,
  name VARCHAR(255) NOT NULL,
  entity_type VARCHAR(50) DEFAULT 'LEAD' NOT NULL,
  vertical_id INT DEFAULT -1 NOT NULL,
  label VARCHAR(255),
  data_type VARCHAR(20) NOT NULL,
  max_length INT,
  element_type VARCHAR(20),
  min_items INT,
  max_items INT,
  mandatory BOOLEAN DEFAULT FALSE,
  updatable BOOLEAN DEFAULT TRUE,
  pii BOOLEAN DEFAULT FALSE,
  name_key VARCHAR(255) GENERATED ALWAYS AS (LOWER(name)),
  PRIMARY KEY (id),
  CONSTRAINT extended_field_name UNIQUE (entity_type, name_key)
) ${options};
