-- As long as the longest owner that a CRM's own table may hold.
ALTER TABLE lead_update_result ALTER COLUMN owner VARCHAR(4096);
ALTER TABLE lead_update_result ALTER COLUMN previous_owner VARCHAR(4096);
