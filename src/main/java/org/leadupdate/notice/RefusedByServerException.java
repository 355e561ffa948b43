package org.leadupdate.notice;

import java.io.IOException;

/** A server's answer, or a message, that trying again would not change. */
final class RefusedByServerException extends IOException {

	RefusedByServerException(String message) {
		super(message);
	}

}
