package org.leadupdate.doctor;

import java.util.ArrayList;
import java.util.List;

import org.leadupdate.http.ConnectionSettingsException;
import org.leadupdate.http.ConnectivityResult;
import org.leadupdate.metrics.RunMetrics;
import org.leadupdate.notify.Notifier;

import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Checks whether notification and metrics servers can be reached. A run does not fail
 * without them, but nobody would be notified.
 */
public final class ConnectivityCheck {

	private final ConfigurableEnvironment environment;

	public ConnectivityCheck(ConfigurableEnvironment environment) {
		this.environment = environment;
	}

	List<DoctorFinding> check() {
		List<DoctorFinding> findings = new ArrayList<>();
		try {
			Notifier.of(this.environment)
				.checkConnectivity()
				.forEach((result) -> findings.add(finding("notify", result)));
			RunMetrics.of(this.environment, "")
				.checkConnectivity()
				.forEach((result) -> findings.add(finding("metrics", result)));
		}
		catch (ConnectionSettingsException ex) {
			findings.add(DoctorFinding.fail("notify", String.valueOf(ex.getMessage())));
		}
		return findings;
	}

	private static DoctorFinding finding(String subject, ConnectivityResult result) {
		return (result.problem() == null) ? DoctorFinding.ok(subject, result.target() + " can be reached")
				: DoctorFinding.warn(subject, "%s can't be reached: %s.".formatted(result.target(), result.problem()));
	}

}
