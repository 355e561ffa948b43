package org.leadupdate.http;

/** A setting that says where to send something is wrong. Its value may be a secret. */
public class ConnectionSettingsException extends RuntimeException {

	public ConnectionSettingsException(String message) {
		super(message);
	}

}
