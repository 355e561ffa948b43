package org.leadupdate.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/**
 * The connection to the API: one request, one answer. Redirects are not followed: they
 * would carry the token elsewhere.
 */
final class ApiConnection {

	private final HttpClient client;

	private final URI base;

	private final Map<String, String> headers;

	private final Duration timeout;

	ApiConnection(ApiSettings settings) {
		ApiProperties properties = settings.properties();
		this.client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(properties.connectTimeout())
			.followRedirects(HttpClient.Redirect.NEVER)
			.build();
		this.base = settings.base();
		this.timeout = properties.responseTimeout();
		this.headers = Map.of("Content-Type", "application/json", "Accept", "application/json", "Accept-Language",
				properties.language(), "language", properties.language(), "User-Agent", "lead-update");
	}

	/**
	 * Makes a call, and waits for the whole answer: a request's own timeout would end
	 * with the first byte.
	 * @throws IOException if there is no answer, or only a part of one; the message ends
	 * a sentence
	 */
	HttpAnswer send(String method, String path, Map<String, String> more, @Nullable String body) throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path))
			.method(method, (body != null) ? HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)
					: HttpRequest.BodyPublishers.noBody());
		this.headers.forEach(request::setHeader);
		more.forEach(request::setHeader);
		CompletableFuture<HttpResponse<String>> response = this.client.sendAsync(request.build(),
				HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
		try {
			return answer(response.copy().orTimeout(this.timeout.toMillis(), TimeUnit.MILLISECONDS).join());
		}
		catch (CompletionException ex) {
			response.cancel(true);
			throw new IOException(reason(ex.getCause()), ex);
		}
	}

	private static HttpAnswer answer(HttpResponse<String> response) {
		return new HttpAnswer(response.statusCode(), response.body(),
				response.headers().firstValue("X-CAP-REQUEST-ID").orElse(null),
				response.headers().firstValue("Retry-After").orElse(null));
	}

	private String reason(@Nullable Throwable failure) {
		if (failure instanceof java.net.http.HttpConnectTimeoutException
				|| failure instanceof java.net.ConnectException) {
			return "it can't be reached";
		}
		if (failure instanceof TimeoutException || failure instanceof java.net.http.HttpTimeoutException) {
			return "it did not answer within %d ms".formatted(this.timeout.toMillis());
		}
		if (failure instanceof javax.net.ssl.SSLException) {
			return "its certificate or its TLS is not accepted (%s)".formatted(failure.getMessage());
		}
		return "the connection broke before the whole answer was there";
	}

	/** Whether a failure came before the call could have been sent. */
	static boolean isBeforeSending(IOException failure) {
		Throwable cause = (failure.getCause() instanceof CompletionException wrapper) ? wrapper.getCause()
				: failure.getCause();
		return cause instanceof java.net.ConnectException || cause instanceof java.net.http.HttpConnectTimeoutException
				|| cause instanceof javax.net.ssl.SSLHandshakeException;
	}

}
