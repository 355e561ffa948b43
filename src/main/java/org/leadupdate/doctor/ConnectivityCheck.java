package org.leadupdate.doctor;

import java.util.ArrayList;
import java.util.List;

import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.http.ConnectionSettingsException;
import org.leadupdate.http.ConnectivityResult;
import org.leadupdate.metrics.RunMetrics;
import org.leadupdate.notify.Notifier;

import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Looks whether those who are told of runs can be reached. A run does not fail without
 * them, but nobody would hear of it.
 */
public final class ConnectivityCheck {

	private final LeadUpdateProperties properties;

	private final ConfigurableEnvironment environment;

	public ConnectivityCheck(LeadUpdateProperties properties, ConfigurableEnvironment environment) {
		this.properties = properties;
		this.environment = environment;
	}

	List<DoctorFinding> examine() {
		List<DoctorFinding> findings = new ArrayList<>();
		try {
			Notifier.of(this.properties.notice(), this.environment)
				.reach()
				.forEach((reach) -> findings.add(finding("notify", reach)));
			RunMetrics.of(this.properties.metrics(), "")
				.reach()
				.forEach((reach) -> findings.add(finding("metrics", reach)));
		}
		catch (ConnectionSettingsException ex) {
			findings.add(DoctorFinding.fail("notify", String.valueOf(ex.getMessage())));
		}
		return findings;
	}

	private static DoctorFinding finding(String subject, ConnectivityResult reach) {
		return (reach.problem() == null) ? DoctorFinding.ok(subject, reach.target() + " can be reached")
				: DoctorFinding.warn(subject, "%s can't be reached: %s.".formatted(reach.target(), reach.problem()));
	}

}
