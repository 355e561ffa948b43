package org.leadupdate.doctor;

import java.util.ArrayList;
import java.util.List;

import org.leadupdate.http.Reach;
import org.leadupdate.metrics.RunMetrics;
import org.leadupdate.notify.NoticeSettingsException;
import org.leadupdate.notify.Notices;

import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Looks whether those who are told of runs can be reached. A run does not fail without
 * them, but nobody would hear of it.
 */
public final class ReachExamination {

	private final ConfigurableEnvironment environment;

	public ReachExamination(ConfigurableEnvironment environment) {
		this.environment = environment;
	}

	List<Finding> examine() {
		List<Finding> findings = new ArrayList<>();
		try {
			Notices.of(this.environment).reach().forEach((reach) -> findings.add(finding("notify", reach)));
			RunMetrics.of(this.environment, "").reach().forEach((reach) -> findings.add(finding("metrics", reach)));
		}
		catch (NoticeSettingsException ex) {
			findings.add(Finding.fail("notify", String.valueOf(ex.getMessage())));
		}
		return findings;
	}

	private static Finding finding(String subject, Reach reach) {
		return (reach.problem() == null) ? Finding.ok(subject, reach.target() + " can be reached")
				: Finding.warn(subject, "%s can't be reached: %s.".formatted(reach.target(), reach.problem()));
	}

}
