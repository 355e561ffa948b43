-- What a database administrator would write by hand: stage, note outcome and before-values, update, print.
DROP TABLE IF EXISTS staging, audit;
CREATE TABLE staging (row_no BIGINT AUTO_INCREMENT PRIMARY KEY, lead_id BIGINT, owner VARCHAR(255), visits BIGINT);
CREATE TABLE audit (row_no BIGINT PRIMARY KEY, lead_id BIGINT, result VARCHAR(10), previous_owner VARCHAR(255),
  owner VARCHAR(255), visits_before BIGINT, visits BIGINT, noted DATETIME(3));
LOAD DATA LOCAL INFILE '@input@' INTO TABLE staging FIELDS TERMINATED BY ',' IGNORE 1 LINES (lead_id, owner, visits);
INSERT INTO audit
SELECT s.row_no, s.lead_id, IF(l.id IS NULL OR l.status = 'DELETED' OR a.username IS NULL, 'REJECTED', 'UPDATED'),
  l.owner, s.owner, l.extended_fields->>'$.visits', s.visits, UTC_TIMESTAMP(3)
FROM staging s LEFT JOIN leads l ON l.id = s.lead_id AND l.org_id = 1
LEFT JOIN associate a ON a.org_id = 1 AND a.username = s.owner AND a.active = 1;
UPDATE leads l JOIN audit a ON a.lead_id = l.id AND a.result = 'UPDATED'
SET l.owner = a.owner, l.extended_fields = JSON_SET(l.extended_fields, '$.visits', a.visits),
  l.last_updated_on = a.noted, l.last_updated_by = 9001;
SELECT a.row_no, a.lead_id, a.result, a.previous_owner, a.owner, a.visits_before, a.visits, l.id, l.user_id, l.type,
  l.lead_for, l.status, l.next_follow_up, l.created_on, l.created_by, l.last_updated_on, l.last_updated_by,
  l.org_source_id, l.extended_fields
FROM audit a LEFT JOIN leads l ON l.id = a.lead_id AND l.org_id = 1 ORDER BY a.row_no;
