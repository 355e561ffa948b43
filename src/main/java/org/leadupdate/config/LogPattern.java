package org.leadupdate.config;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.core.status.Status;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;

/**
 * How a line of the log is made. Logback would tell of a mistake with stack traces,
 * before the log is there.
 *
 * @param setting the name of the setting
 * @param pattern its value
 */
record LogPattern(String setting, String pattern) {

	void check() {
		LoggerContext trial = new LoggerContext();
		try {
			PatternLayout layout = new PatternLayout();
			layout.setContext(trial);
			layout.setPattern(this.pattern);
			layout.start();
		}
		catch (RuntimeException ex) {
			throw refused(String.valueOf(ex.getMessage()));
		}
		for (Status status : trial.getStatusManager().getCopyOfStatusList()) {
			if (status.getLevel() >= Status.WARN) {
				throw refused(status.getMessage());
			}
		}
	}

	private RefusedException refused(String problem) {
		return new RefusedException(ExitCode.USAGE,
				"The setting %s is no pattern of Logback: %s. Correct it, or remove it.".formatted(this.setting,
						problem.replaceAll("[.\\s]+$", "")));
	}

}
