package org.leadupdate.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

import org.jspecify.annotations.Nullable;

/**
 * An HTTP endpoint to send to. Its path and query, which may contain tokens, are never
 * shown. Redirects are not followed: they would send the content elsewhere.
 */
public final class Endpoint {

	private final URI uri;

	private final Map<String, String> headers;

	private final Duration timeout;

	private Endpoint(URI uri, Map<String, String> headers, Duration timeout) {
		this.uri = uri;
		this.headers = headers;
		this.timeout = timeout;
	}

	/**
	 * Creates an endpoint.
	 * @param setting the name of the property with the address
	 * @param url the address
	 * @param headers the headers of each request, by name
	 * @param timeout the maximum time to wait for a response
	 * @return the endpoint
	 * @throws ConnectionSettingsException if the address or a header is invalid
	 */
	public static Endpoint of(String setting, String url, Map<String, String> headers, Duration timeout) {
		Endpoint endpoint = new Endpoint(uri(setting, url), Map.copyOf(headers), timeout);
		try {
			endpoint.request("POST", Map.of(), new byte[0]);
		}
		catch (IllegalArgumentException ex) {
			// Its message would reveal the header's value.
			throw new ConnectionSettingsException(
					"One of the headers for %s can't be sent: look for a line break or an invalid character in its name or value."
						.formatted(setting));
		}
		return endpoint;
	}

	private static URI uri(String setting, String url) {
		URI uri = parse(url.strip());
		if (uri == null || uri.getHost() == null || uri.getUserInfo() != null
				|| !("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))) {
			throw new ConnectionSettingsException(
					"The setting %s is not a valid address such as https://host/path. It must begin with http or https, name a host, and contain no user and password."
						.formatted(setting));
		}
		return uri;
	}

	private static @Nullable URI parse(String url) {
		try {
			return new URI(url);
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	/**
	 * An endpoint below this one's path.
	 * @param path the relative path, encoded
	 * @return the endpoint
	 */
	public Endpoint resolve(String path) {
		String base = this.uri.toString();
		return new Endpoint(URI.create((base.endsWith("/") ? base : base + '/') + path), this.headers, this.timeout);
	}

	/**
	 * The server, for messages.
	 * @return its address without anything secret
	 */
	public String displayName() {
		String host = this.uri.getScheme() + "://" + this.uri.getHost();
		return (this.uri.getPort() >= 0) ? host + ':' + this.uri.getPort() : host;
	}

	/**
	 * Sends a request, and retries transient failures.
	 * @param method the request's method
	 * @param more further headers of this request
	 * @param body the body
	 * @throws IOException if sending fails, with a message for the user
	 */
	public void send(String method, Map<String, String> more, byte[] body) throws IOException {
		HttpClient client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(this.timeout)
			.followRedirects(HttpClient.Redirect.NEVER)
			.build();
		HttpRequest request = request(method, more, body);
		Retry.run(() -> check(statusCode(client, request)));
	}

	private HttpRequest request(String method, Map<String, String> more, byte[] body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.uri)
			.timeout(this.timeout)
			.method(method, HttpRequest.BodyPublishers.ofByteArray(body))
			.setHeader("User-Agent", "lead-update");
		more.forEach(request::setHeader);
		this.headers.forEach((name, value) -> request.setHeader(name, value.strip()));
		return request.build();
	}

	/** Waits for the whole response: a request's own timeout ends with the first byte. */
	private int statusCode(HttpClient client, HttpRequest request) throws IOException {
		try {
			return client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
				.orTimeout(this.timeout.toMillis(), TimeUnit.MILLISECONDS)
				.join()
				.statusCode();
		}
		catch (CompletionException ex) {
			throw new IOException(reason(ex.getCause()), ex);
		}
	}

	private static void check(int status) throws IOException {
		if (status / 100 == 2) {
			return;
		}
		if (status / 100 == 3) {
			throw new RefusedByServerException(
					"it responded with %d, a redirect, which is not followed: set the address it redirects to"
						.formatted(status));
		}
		if (status == 408 || status == 429 || status >= 500) {
			throw new IOException("it responded with " + status);
		}
		throw new RefusedByServerException("it responded with " + status);
	}

	private String reason(@Nullable Throwable failure) {
		if (failure instanceof TimeoutException || failure instanceof java.net.http.HttpTimeoutException) {
			return "no response within %d ms".formatted(this.timeout.toMillis());
		}
		if (failure instanceof java.net.ConnectException) {
			return "no connection";
		}
		return (failure != null && failure.getMessage() != null) ? failure.getMessage() : String.valueOf(failure);
	}

	/**
	 * Connects, with TLS if the address requires it, and sends nothing.
	 * @throws IOException if connecting fails
	 */
	public void connect() throws IOException {
		boolean secure = "https".equalsIgnoreCase(this.uri.getScheme());
		int port = (this.uri.getPort() >= 0) ? this.uri.getPort() : (secure ? 443 : 80);
		int millis = Math.toIntExact(this.timeout.toMillis());
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(this.uri.getHost(), port), millis);
			socket.setSoTimeout(millis);
			if (secure) {
				handshake(socket, port);
			}
		}
	}

	private void handshake(Socket socket, int port) throws IOException {
		SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
		try (SSLSocket tls = (SSLSocket) factory.createSocket(socket, this.uri.getHost(), port, true)) {
			SSLParameters parameters = tls.getSSLParameters();
			parameters.setEndpointIdentificationAlgorithm("HTTPS");
			tls.setSSLParameters(parameters);
			tls.startHandshake();
		}
	}

}
