package org.leadupdate.store;

import org.jspecify.annotations.Nullable;

/**
 * The database contains invalid data. The message names the table and the row.
 */
public class StoredDataException extends RuntimeException {

	StoredDataException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
