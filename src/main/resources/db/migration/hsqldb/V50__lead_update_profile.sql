-- What the columns of a checked file hold, as JSON: its rows are gone when its report is written again.
CREATE TABLE IF NOT EXISTS lead_update_profile (
  run_id BIGINT NOT NULL,
  profile VARCHAR(2000000000) NOT NULL,
  PRIMARY KEY (run_id)
);
