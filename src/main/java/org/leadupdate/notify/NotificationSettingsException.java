package org.leadupdate.notify;

/** A setting that says where to send something is wrong. Its value may be a secret. */
public class NotificationSettingsException extends RuntimeException {

	public NotificationSettingsException(String message) {
		super(message);
	}

}
