package org.leadupdate.http;

import java.io.IOException;

/** A permanent failure, which a retry would not change. */
public final class RefusedByServerException extends IOException {

	public RefusedByServerException(String message) {
		super(message);
	}

}
