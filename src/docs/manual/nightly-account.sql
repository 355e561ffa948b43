-- The rights of the nightly account, on MySQL and MariaDB. Create the tables and the account first:
--
--   ./run.sh migrate --job JOB
--   CREATE USER 'lead_update'@'%' IDENTIFIED BY '…';
--
-- Then, as an account that may grant rights, in the database of the leads:
--
--   mysql --user=admin --password crm < nightly-account.sql
--
-- Locks need no right.

-- The leads: never inserted or deleted.
GRANT SELECT, UPDATE ON leads TO 'lead_update'@'%';

-- What the report and the validation read.
GRANT SELECT ON lead_follow_up TO 'lead_update'@'%';
GRANT SELECT ON lead_status_log TO 'lead_update'@'%';
GRANT SELECT ON associate TO 'lead_update'@'%';
GRANT SELECT ON org_entity TO 'lead_update'@'%';
GRANT SELECT ON extended_field TO 'lead_update'@'%';
GRANT SELECT ON extended_field_value TO 'lead_update'@'%';
GRANT SELECT ON extended_field_rule TO 'lead_update'@'%';
GRANT SELECT ON extended_field_translation TO 'lead_update'@'%';
GRANT SELECT ON org_vertical TO 'lead_update'@'%';
GRANT SELECT ON org_language TO 'lead_update'@'%';

-- Whether the tables are of the program's version.
GRANT SELECT ON lead_update_schema_history TO 'lead_update'@'%';

-- The runs and their results. DELETE is for purge.
GRANT SELECT, INSERT, UPDATE, DELETE ON lead_update_run TO 'lead_update'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON lead_update_chunk TO 'lead_update'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON lead_update_rejected TO 'lead_update'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON lead_update_profile TO 'lead_update'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON lead_update_delivery TO 'lead_update'@'%';

-- What several processes share of a run with workers.
GRANT SELECT, INSERT, UPDATE, DELETE ON lead_update_task TO 'lead_update'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON lead_update_shared_run TO 'lead_update'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON lead_update_spool TO 'lead_update'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON lead_update_rate TO 'lead_update'@'%';

-- Spring Batch's tables.
GRANT SELECT, INSERT, UPDATE, DELETE ON BATCH_JOB_INSTANCE TO 'lead_update'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON BATCH_JOB_EXECUTION TO 'lead_update'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON BATCH_JOB_EXECUTION_PARAMS TO 'lead_update'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON BATCH_JOB_EXECUTION_CONTEXT TO 'lead_update'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON BATCH_STEP_EXECUTION TO 'lead_update'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON BATCH_STEP_EXECUTION_CONTEXT TO 'lead_update'@'%';
GRANT SELECT, UPDATE ON BATCH_JOB_INSTANCE_SEQ TO 'lead_update'@'%';
GRANT SELECT, UPDATE ON BATCH_JOB_EXECUTION_SEQ TO 'lead_update'@'%';
GRANT SELECT, UPDATE ON BATCH_STEP_EXECUTION_SEQ TO 'lead_update'@'%';
