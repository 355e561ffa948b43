-- As Spring Batch 6.0 defines it, with a primary key: some servers demand one (sql_require_primary_key).
CREATE TABLE IF NOT EXISTS BATCH_JOB_INSTANCE_SEQ (
  ID BIGINT NOT NULL,
  UNIQUE_KEY CHAR(1) NOT NULL,
  PRIMARY KEY (UNIQUE_KEY),
  constraint UNIQUE_KEY_UN unique (UNIQUE_KEY)
) ${options};

INSERT INTO BATCH_JOB_INSTANCE_SEQ (ID, UNIQUE_KEY) select * from (select 0 as ID, '0' as UNIQUE_KEY) as tmp where not exists(select * from BATCH_JOB_INSTANCE_SEQ);
