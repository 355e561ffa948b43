package org.leadupdate.result;

import java.time.LocalDateTime;

/** How timestamps are bound to statements; some drivers would cut their milliseconds. */
@FunctionalInterface
public interface Timestamps {

	/**
	 * A timestamp as a statement has to bind it.
	 * @param utc the timestamp
	 * @return what to bind
	 */
	Object toBind(LocalDateTime utc);

}
