package org.leadupdate.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries something three times, with pauses in between. */
public final class Retry {

	private static final Logger logger = LoggerFactory.getLogger(Retry.class);

	private static final List<Duration> PAUSES = List.of(Duration.ofMillis(500), Duration.ofSeconds(2));

	private Retry() {
	}

	/**
	 * Tries until an attempt succeeds, a few times at the most.
	 * @throws IOException what the last attempt failed with
	 */
	public static void of(Attempt attempt) throws IOException {
		for (Duration pause : PAUSES) {
			try {
				attempt.make();
				return;
			}
			catch (RefusedByServerException ex) {
				throw ex;
			}
			catch (IOException ex) {
				logger.debug("Trying again in {} ms", pause.toMillis(), ex);
				LockSupport.parkNanos(pause.toNanos());
			}
		}
		attempt.make();
	}

	/** Something that may fail. */
	public interface Attempt {

		/**
		 * Tries once.
		 * @throws IOException if it fails
		 */
		void make() throws IOException;

	}

}
