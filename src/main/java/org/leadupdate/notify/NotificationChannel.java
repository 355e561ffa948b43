package org.leadupdate.notify;

import java.io.IOException;

/** A way to send notifications. */
interface NotificationChannel {

	/** The channel and its target, for messages. */
	String displayName();

	/** Sends a notification; the message of a failure is for the user. */
	void send(Notification notification) throws IOException;

	/** Checks whether sending would work, and sends nothing. */
	void checkConnectivity() throws IOException;

}
