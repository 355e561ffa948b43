-- What they held is packed now.
DROP TABLE IF EXISTS lead_update_result;
DROP TABLE IF EXISTS lead_update_position;
DROP TABLE IF EXISTS lead_update_throughput;
