package org.leadupdate.cli.error;

/** Settings could not be read at all, for a reason that Spring Boot knows. */
public class UnreadableSettingsException extends RuntimeException {

	public UnreadableSettingsException(RuntimeException cause) {
		super(cause);
	}

}
