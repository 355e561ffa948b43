CREATE TABLE IF NOT EXISTS org_vertical (
  org_id BIGINT NOT NULL,
  vertical_id INT NOT NULL,
  PRIMARY KEY (org_id, vertical_id)
) ${options};
