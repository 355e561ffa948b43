package org.leadupdate.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.leadupdate.http.ConnectivityResult;

/** Nobody asked. */
final class NoMetrics implements RunMetrics {

	@Override
	public boolean areOn() {
		return false;
	}

	@Override
	public void chunk(String mode, Duration took, long updated, long unchanged, long rejected) {
		// nobody asked
	}

	@Override
	public List<String> end(String mode, int exitCode, Duration took, Instant at) {
		return List.of();
	}

	@Override
	public List<ConnectivityResult> reach() {
		return List.of();
	}

}
