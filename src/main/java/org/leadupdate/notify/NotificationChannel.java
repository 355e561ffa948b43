package org.leadupdate.notify;

import java.io.IOException;

/** A way to tell somebody. */
interface NotificationChannel {

	/** What it is and where it leads, for a message. */
	String shown();

	/** Tells somebody; a failure's message is for a user. */
	void send(Notification notice) throws IOException;

	/** Looks whether it would work, and tells nobody. */
	void reach() throws IOException;

}
