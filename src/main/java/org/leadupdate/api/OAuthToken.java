package org.leadupdate.api;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.leadupdate.json.Json;

/**
 * The access token of an OAuth client. It is generated when it is first needed, again at
 * 80 % of its life, and when the API no longer accepts it; all others wait meanwhile.
 */
final class OAuthToken implements Authentication {

	private static final String HEADER = "X-CAP-API-OAUTH-TOKEN";

	private static final String PATH = "/v3/oauth/token/generate";

	/** The shortest life the vendor gives a token. */
	private static final long SHORTEST_LIFE = 300;

	private final ApiConnection connection;

	private final ApiProperties properties;

	private final Waiting waiting;

	private final LongSupplier nanoTime;

	private @Nullable Map<String, String> headers;

	private long renewAt;

	OAuthToken(ApiConnection connection, ApiProperties properties, Waiting waiting, LongSupplier nanoTime) {
		this.connection = connection;
		this.properties = properties;
		this.waiting = waiting;
		this.nanoTime = nanoTime;
	}

	@Override
	public synchronized @Nullable Map<String, String> headers() {
		if (this.headers == null || this.nanoTime.getAsLong() - this.renewAt > 0) {
			this.headers = generate();
		}
		return this.headers;
	}

	@Override
	public synchronized boolean renew(Map<String, String> used) {
		if (used.equals(this.headers)) {
			this.headers = null;
		}
		return true;
	}

	private @Nullable Map<String, String> generate() {
		long begun = this.nanoTime.getAsLong();
		Backoff backoff = new Backoff();
		int attempts = 0;
		while (true) {
			String reason;
			Duration wait = null;
			try {
				HttpAnswer http = this.connection.send("POST", PATH, Map.of(),
						Json.write(Map.of("key", this.properties.key(), "secret", this.properties.secret())));
				ApiAnswer answer = ApiAnswer.of(http);
				JsonNode token = (answer.root() != null) ? answer.root().at("/data/accessToken") : null;
				if (token != null && token.isString()) {
					return headers(token.asString(), life(answer));
				}
				if (!isTransient(answer)) {
					throw new ApiRefusedException(
							"The API gives no token for lead-update.api.key: %s. Check lead-update.api.url, key and secret."
								.formatted(answer.reason()));
				}
				reason = "it answered the request for a token with " + answer.reason();
				wait = http.wait(java.time.Clock.systemUTC());
			}
			catch (IOException ex) {
				reason = String.valueOf(ex.getMessage());
			}
			attempts++;
			boolean first = this.renewAt == 0 && attempts >= UpdateCall.ATTEMPTS_TO_READ;
			if (first || Duration.ofNanos(this.nanoTime.getAsLong() - begun)
				.compareTo(this.properties.retry().giveUpAfter()) >= 0) {
				throw new ApiUnavailableException(reason);
			}
			if (this.waiting.await((wait != null) ? wait : backoff.next())) {
				return null;
			}
		}
	}

	private static boolean isTransient(ApiAnswer answer) {
		return answer.status() >= 500 || answer.has(408, 429, 461, 503, 521, 4001)
				|| (answer.status() == 200 && answer.errors().isEmpty());
	}

	private long life(ApiAnswer answer) {
		JsonNode seconds = (answer.root() != null) ? answer.root().at("/data/ttlSeconds") : null;
		return (seconds != null && seconds.isNumber() && seconds.asLong() > 0) ? seconds.asLong() : SHORTEST_LIFE;
	}

	private Map<String, String> headers(String token, long life) {
		this.renewAt = this.nanoTime.getAsLong() + Duration.ofMillis(life * 800).toNanos();
		Map<String, String> all = new LinkedHashMap<>();
		all.put(HEADER, token);
		ApiProperties.Attribution attribution = this.properties.attribution();
		if (!attribution.code().isBlank()) {
			all.put("X-CAP-API-ATTRIBUTION-ENTITY-TYPE",
					attribution.type().isBlank() ? "TILL" : attribution.type().strip());
			all.put("X-CAP-API-ATTRIBUTION-ENTITY-CODE", attribution.code().strip());
		}
		return all;
	}

}
