-- As long as the longest owner that a CRM's own table may hold.
ALTER TABLE lead_update_result MODIFY previous_owner VARCHAR(4096), MODIFY owner VARCHAR(4096);
