package org.leadupdate.store;

import org.jspecify.annotations.Nullable;

/**
 * The database holds something that this program can't make sense of. The message names
 * the table and the row.
 */
public class StoredDataException extends RuntimeException {

	StoredDataException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
