package org.leadupdate.config;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Leaves it to the command to say why it could not start: before the log is set up,
 * Spring Boot would say it on standard output.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SilentReporter implements SpringBootExceptionReporter {

	@Override
	public boolean reportException(Throwable failure) {
		return true;
	}

}
