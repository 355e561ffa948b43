package org.leadupdate.api;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** How calls tell who makes them. */
interface Authentication {

	/**
	 * The headers of a call.
	 * @return the headers; null if a stop was asked for before they were known
	 * @throws ApiRefusedException if the API does not know us
	 * @throws ApiUnavailableException if it can't be asked
	 */
	@Nullable Map<String, String> headers();

	/**
	 * The API did not accept these headers.
	 * @param used the headers
	 * @return whether another call may have others
	 */
	boolean renew(Map<String, String> used);

}
