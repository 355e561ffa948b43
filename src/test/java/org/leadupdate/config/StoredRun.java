package org.leadupdate.config;

import java.time.LocalDateTime;
import java.util.Map;

import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;
import org.leadupdate.result.RunIdentity;
import org.leadupdate.result.RunMode;
import org.leadupdate.result.RunState;

/** A run as the database has it. */
final class StoredRun {

	private StoredRun() {
	}

	static Run with(Map<String, String> settings) {
		return new Run(3, new RunIdentity(RunMode.APPLY, "nightly", 7, "ab".repeat(32)), 1, "/in/leads.csv",
				RunState.FAILED, 3, null, settings, null, 1, "me@host", "1", LocalDateTime.of(2026, 3, 4, 5, 6), null,
				RunCounts.NONE, "/reports/3", null);
	}

}
