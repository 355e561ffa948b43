package org.leadupdate.api;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

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
	 * Makes a call, and waits for the whole answer: a request's own timeout ends with the
	 * first byte. Not {@code sendAsync}: on two processors or less that begins a thread
	 * for each call, to complete its future.
	 * @throws IOException if there is no answer, or only a part of one; the message ends
	 * a sentence
	 */
	HttpAnswer send(String method, String path, Map<String, String> more, @Nullable String body) throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path))
			.timeout(this.timeout)
			.method(method, (body != null) ? HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)
					: HttpRequest.BodyPublishers.noBody());
		this.headers.forEach(request::setHeader);
		more.forEach(request::setHeader);
		try {
			return answer(this.client.send(request.build(), (headersOnly) -> new TimedBody(this.timeout)));
		}
		catch (IOException ex) {
			throw new IOException(reason(ex), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("the program was interrupted", ex);
		}
	}

	private static HttpAnswer answer(HttpResponse<String> response) {
		return new HttpAnswer(response.statusCode(), response.body(),
				response.headers().firstValue("X-CAP-REQUEST-ID").orElse(null),
				response.headers().firstValue("Retry-After").orElse(null));
	}

	private String reason(IOException failure) {
		if (isAny(failure, HttpConnectTimeoutException.class, ConnectException.class)) {
			return "it can't be reached";
		}
		if (isAny(failure, HttpTimeoutException.class)) {
			return "it did not answer within %d ms".formatted(this.timeout.toMillis());
		}
		if (isAny(failure, SSLException.class)) {
			return "its certificate or its TLS is not accepted (%s)".formatted(failure.getMessage());
		}
		return "the connection broke before the whole answer was there";
	}

	/** Whether a failure came before the call could have been sent. */
	static boolean isBeforeSending(IOException failure) {
		return isAny(failure, ConnectException.class, HttpConnectTimeoutException.class, SSLHandshakeException.class);
	}

	private static boolean isAny(Throwable failure, Class<?>... types) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			for (Class<?> type : types) {
				if (type.isInstance(cause)) {
					return true;
				}
			}
		}
		return false;
	}

}
