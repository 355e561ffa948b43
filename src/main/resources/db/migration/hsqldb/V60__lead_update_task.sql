-- Workers need a server; so that the tables have the same version on every database.
CREATE TABLE IF NOT EXISTS lead_update_task (
  task_name VARCHAR(100) NOT NULL,
  task_instance VARCHAR(100) NOT NULL,
  PRIMARY KEY (task_name, task_instance)
);
