package org.leadupdate.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The connection to the API: one request, one answer. Redirects are not followed: they
 * would carry the token elsewhere. Nothing is sent again unseen: who calls has to know.
 */
final class ApiConnection {

	private static final int BUFFER = 1 << 13;

	/** Many servers close connections after some seconds. */
	private static final TimeValue TRUSTED = TimeValue.ofSeconds(1);

	private final CloseableHttpClient client;

	private final URI base;

	private final Map<String, String> headers;

	private final Duration timeout;

	ApiConnection(ApiSettings settings) {
		ApiProperties properties = settings.properties();
		this.base = settings.base();
		this.timeout = properties.responseTimeout();
		this.client = HttpClients.custom()
			.setConnectionManager(connections(properties))
			.setDefaultRequestConfig(RequestConfig.custom()
				.setResponseTimeout(Timeout.of(this.timeout))
				.setAuthenticationEnabled(false)
				.setProtocolUpgradeEnabled(false)
				.build())
			.setRoutePlanner(new SystemDefaultRoutePlanner(null))
			.disableAutomaticRetries()
			.disableRedirectHandling()
			.disableCookieManagement()
			.disableContentCompression()
			.build();
		this.headers = Map.of("Content-Type", "application/json", "Accept", "application/json", "Accept-Language",
				properties.language(), "language", properties.language(), "User-Agent", "lead-update");
	}

	private static HttpClientConnectionManager connections(ApiProperties properties) {
		return PoolingHttpClientConnectionManagerBuilder.create()
			.useSystemProperties()
			.setMaxConnPerRoute(properties.inFlight())
			.setMaxConnTotal(properties.inFlight())
			.setDefaultConnectionConfig(ConnectionConfig.custom()
				.setConnectTimeout(Timeout.of(properties.connectTimeout()))
				.setSocketTimeout(Timeout.of(properties.responseTimeout()))
				.setValidateAfterInactivity(TRUSTED)
				.build())
			.build();
	}

	/**
	 * Makes a call, and waits for the whole answer. The thread that calls does all of it:
	 * the JDK's client hands each call from thread to thread, for twice the processor
	 * time.
	 * @throws IOException if there is no answer, or only a part of one; the message ends
	 * a sentence
	 */
	HttpAnswer send(String method, String path, Map<String, String> more, @Nullable String body) throws IOException {
		HttpUriRequestBase request = new HttpUriRequestBase(method, URI.create(this.base + path));
		this.headers.forEach(request::setHeader);
		more.forEach(request::setHeader);
		if (body != null) {
			request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
		}
		long begun = System.nanoTime();
		try {
			return this.client.execute(request, (response) -> answer(response, begun));
		}
		catch (IOException ex) {
			throw new IOException(reason(ex), ex);
		}
	}

	private HttpAnswer answer(ClassicHttpResponse response, long begun) throws IOException {
		HttpEntity entity = response.getEntity();
		return new HttpAnswer(response.getCode(), (entity != null) ? text(entity, begun) : "",
				value(response.getFirstHeader("X-CAP-REQUEST-ID")), value(response.getFirstHeader("Retry-After")));
	}

	private static @Nullable String value(@Nullable Header header) {
		return (header != null) ? header.getValue() : null;
	}

	/** The timeout of the connection is one for each of its parts. */
	private String text(HttpEntity entity, long begun) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		byte[] buffer = new byte[BUFFER];
		try (InputStream body = entity.getContent()) {
			for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
				bytes.write(buffer, 0, count);
				if (System.nanoTime() - begun > this.timeout.toNanos()) {
					throw new SocketTimeoutException("The body took too long");
				}
			}
		}
		return bytes.toString(StandardCharsets.UTF_8);
	}

	private String reason(IOException failure) {
		if (isAny(failure, SSLException.class)) {
			return "its certificate or its TLS is not accepted (%s)".formatted(failure.getMessage());
		}
		if (isBeforeSending(failure)) {
			return "it can't be reached";
		}
		if (isAny(failure, SocketTimeoutException.class)) {
			return "it did not answer within %d ms".formatted(this.timeout.toMillis());
		}
		return "the connection broke before the whole answer was there";
	}

	/** Whether a failure came before the call could have been sent. */
	static boolean isBeforeSending(IOException failure) {
		return isAny(failure, ConnectException.class, ConnectTimeoutException.class, UnknownHostException.class,
				NoRouteToHostException.class, SSLHandshakeException.class);
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
