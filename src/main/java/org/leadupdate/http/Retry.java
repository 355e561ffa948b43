package org.leadupdate.http;

import java.io.IOException;
import java.time.Duration;

import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** Makes up to three attempts, with pauses in between. */
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
	 * Retries until an attempt succeeds or three have failed.
	 * @param attempt the attempt
	 * @throws IOException the failure of the last attempt
	 */
	public static void run(Attempt attempt) throws IOException {
		try {
			TEMPLATE.execute(() -> {
				attempt.run();
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

	/** An attempt that may fail. */
	public interface Attempt {

		/**
		 * Makes one attempt.
		 * @throws IOException if it fails
		 */
		void run() throws IOException;

	}

}
