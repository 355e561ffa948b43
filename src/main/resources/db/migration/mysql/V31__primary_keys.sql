-- Primary keys for the tables that earlier versions of this program made without: some servers, and
-- their replicas, demand one (sql_require_primary_key).
-- MySQL has no ADD PRIMARY KEY IF NOT EXISTS, and a kill may come between a key and the record of it.

SET @statement = IF(
  EXISTS (
    SELECT 1 FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = 'BATCH_JOB_EXECUTION_PARAMS' AND index_name = 'PRIMARY'),
  'DO 0',
  'ALTER TABLE BATCH_JOB_EXECUTION_PARAMS ADD PRIMARY KEY (JOB_EXECUTION_ID, PARAMETER_NAME)');
PREPARE add_key FROM @statement;
EXECUTE add_key;
DEALLOCATE PREPARE add_key;

SET @statement = IF(
  EXISTS (
    SELECT 1 FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = 'BATCH_STEP_EXECUTION_SEQ' AND index_name = 'PRIMARY'),
  'DO 0',
  'ALTER TABLE BATCH_STEP_EXECUTION_SEQ ADD PRIMARY KEY (UNIQUE_KEY)');
PREPARE add_key FROM @statement;
EXECUTE add_key;
DEALLOCATE PREPARE add_key;

SET @statement = IF(
  EXISTS (
    SELECT 1 FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = 'BATCH_JOB_EXECUTION_SEQ' AND index_name = 'PRIMARY'),
  'DO 0',
  'ALTER TABLE BATCH_JOB_EXECUTION_SEQ ADD PRIMARY KEY (UNIQUE_KEY)');
PREPARE add_key FROM @statement;
EXECUTE add_key;
DEALLOCATE PREPARE add_key;

SET @statement = IF(
  EXISTS (
    SELECT 1 FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = 'BATCH_JOB_INSTANCE_SEQ' AND index_name = 'PRIMARY'),
  'DO 0',
  'ALTER TABLE BATCH_JOB_INSTANCE_SEQ ADD PRIMARY KEY (UNIQUE_KEY)');
PREPARE add_key FROM @statement;
EXECUTE add_key;
DEALLOCATE PREPARE add_key;
