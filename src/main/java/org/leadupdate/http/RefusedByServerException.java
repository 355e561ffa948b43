package org.leadupdate.http;

import java.io.IOException;

/** A server's answer, or a message, that trying again would not change. */
public final class RefusedByServerException extends IOException {

	public RefusedByServerException(String message) {
		super(message);
	}

}
