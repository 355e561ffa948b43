package org.leadupdate.notify;

/** A setting that says where to send something is wrong. Its value may be a secret. */
public class NoticeSettingsException extends RuntimeException {

	public NoticeSettingsException(String message) {
		super(message);
	}

}
