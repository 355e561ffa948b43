CREATE TABLE IF NOT EXISTS extended_field_rule (
  field_id BIGINT NOT NULL,
  operator VARCHAR(10) NOT NULL,
  operand VARCHAR(512) NOT NULL,
  PRIMARY KEY (field_id, operator, operand)
) ${options};
