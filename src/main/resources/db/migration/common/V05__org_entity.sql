-- The zones, concepts, stores, tills and servers of an org.
CREATE TABLE IF NOT EXISTS org_entity (
  org_id BIGINT NOT NULL,
  type VARCHAR(20) NOT NULL,
  code VARCHAR(255) NOT NULL,
  PRIMARY KEY (org_id, type, code)
) ${options};
