package org.leadupdate.http;

/** An invalid setting of a connection to another server. Its value may be secret. */
public class ConnectionSettingsException extends RuntimeException {

	public ConnectionSettingsException(String message) {
		super(message);
	}

}
