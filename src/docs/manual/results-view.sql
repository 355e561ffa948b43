-- A view of the results, a row each, for looking at them in MySQL or MariaDB. The program does not need it.
-- A server whose max_allowed_packet is smaller than an unpacked pack shows fewer rows, with no more than a warning:
-- give it 16 MB or more, which the command "doctor" checks. For programs downstream there is the command "changes".
-- MariaDB's JSON_TABLE leaves the escapes of a string in it: those of quotes and backslashes are replaced, a line break
-- stays \n. JSON_UNQUOTE would lose characters of four bytes there.
CREATE OR REPLACE VIEW lead_update_result AS
SELECT c.run_id, r.row_no, r.line, r.lead_id, r.result,
    IF(VERSION() LIKE '%MariaDB%', REPLACE(REPLACE(REPLACE(r.previous_owner, '\\\\', '\Z'), '\\"', '"'), '\Z', '\\'),
        r.previous_owner) AS previous_owner,
    IF(VERSION() LIKE '%MariaDB%', REPLACE(REPLACE(REPLACE(r.owner, '\\\\', '\Z'), '\\"', '"'), '\Z', '\\'),
        r.owner) AS owner,
    IF(VERSION() LIKE '%MariaDB%', REPLACE(REPLACE(REPLACE(r.changes, '\\\\', '\Z'), '\\"', '"'), '\Z', '\\'),
        r.changes) AS changes,
    IF(VERSION() LIKE '%MariaDB%', REPLACE(REPLACE(REPLACE(r.fields_after, '\\\\', '\Z'), '\\"', '"'), '\Z', '\\'),
        r.fields_after) AS fields_after,
    r.last_updated_on, r.last_updated_by,
    IF(VERSION() LIKE '%MariaDB%', REPLACE(REPLACE(REPLACE(r.problems, '\\\\', '\Z'), '\\"', '"'), '\Z', '\\'),
        r.problems) AS problems,
    r.api_status, r.request_id,
    IF(VERSION() LIKE '%MariaDB%', REPLACE(REPLACE(REPLACE(r.api_answer, '\\\\', '\Z'), '\\"', '"'), '\Z', '\\'),
        r.api_answer) AS api_answer
FROM lead_update_chunk c, JSON_TABLE(CONVERT(UNCOMPRESS(c.results) USING utf8mb4), '$[*]' COLUMNS (
    row_no BIGINT PATH '$[0]',
    line BIGINT PATH '$[1]',
    lead_id BIGINT PATH '$[2]',
    result VARCHAR(10) PATH '$[3]',
    previous_owner VARCHAR(4096) PATH '$[4]',
    owner VARCHAR(4096) PATH '$[5]',
    changes LONGTEXT PATH '$[6]',
    fields_after LONGTEXT PATH '$[7]',
    last_updated_on DATETIME(3) PATH '$[8]',
    last_updated_by BIGINT PATH '$[9]',
    problems LONGTEXT PATH '$[10]',
    api_status INT PATH '$[19]',
    request_id VARCHAR(4096) PATH '$[20]',
    api_answer LONGTEXT PATH '$[21]')) r;
