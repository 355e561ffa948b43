-- When the next row of a run with workers and a rate is due: microseconds since 1970, by the clock of the database.
CREATE TABLE IF NOT EXISTS lead_update_rate (
  run_id BIGINT NOT NULL,
  due BIGINT NOT NULL,
  PRIMARY KEY (run_id)
) ${options};
