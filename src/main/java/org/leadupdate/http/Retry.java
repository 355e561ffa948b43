package org.leadupdate.http;

import java.io.IOException;
import java.time.Duration;

import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** Tries something three times, with pauses in between. */
public final class Retry {

	private static final RetryTemplate TEMPLATE = new RetryTemplate(RetryPolicy.builder()
		.maxRetries(2)
		.delay(Duration.ofMillis(500))
		.multiplier(4)
		.includes(IOException.class)
		.excludes(RefusedByServerException.class)
		.build());

	private Retry() {
	}

	/**
	 * Tries until an attempt succeeds, three times at the most.
	 * @param attempt what to try
	 * @throws IOException what the last attempt failed with
	 */
	public static void of(Attempt attempt) throws IOException {
		try {
			TEMPLATE.execute(() -> {
				attempt.make();
				return Boolean.TRUE;
			});
		}
		catch (RetryException ex) {
			if (ex.getCause() instanceof IOException cause) {
				throw cause;
			}
			throw new IOException(ex.getCause());
		}
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
