package org.leadupdate.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.leadupdate.http.ConnectivityResult;

/** Metrics that are disabled. */
final class NoMetrics implements RunMetrics {

	@Override
	public boolean isEnabled() {
		return false;
	}

	@Override
	public void chunk(String mode, Duration duration, long updated, long unchanged, long rejected) {
		// disabled
	}

	@Override
	public void calls(String mode, long calls, long retries, long throttled, Duration took) {
		// disabled
	}

	@Override
	public List<String> end(String mode, int exitCode, Duration duration, Instant at) {
		return List.of();
	}

	@Override
	public List<ConnectivityResult> checkConnectivity() {
		return List.of();
	}

}
