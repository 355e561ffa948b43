package org.leadupdate.notice;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries something three times, with pauses in between. */
final class Tries {

	private static final Logger logger = LoggerFactory.getLogger(Tries.class);

	private static final List<Duration> PAUSES = List.of(Duration.ofMillis(500), Duration.ofSeconds(2));

	private Tries() {
	}

	static void of(Attempt attempt) throws IOException {
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
	interface Attempt {

		void make() throws IOException;

	}

}
