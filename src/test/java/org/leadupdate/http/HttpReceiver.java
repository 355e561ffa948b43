package org.leadupdate.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server that records requests and responds as configured. */
public final class HttpReceiver implements AutoCloseable {

	private final HttpServer server;

	private final List<Received> received = new CopyOnWriteArrayList<>();

	private int status = 200;

	public HttpReceiver() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::receive);
		this.server.start();
	}

	private void receive(HttpExchange exchange) throws IOException {
		Map<String, String> headers = exchange.getRequestHeaders()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (header) -> header.getValue().get(0)));
		this.received.add(new Received(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers,
				new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1)));
		if (this.status / 100 == 3) {
			exchange.getResponseHeaders().add("Location", url("/elsewhere"));
		}
		exchange.sendResponseHeaders(this.status, -1);
		exchange.close();
	}

	public HttpReceiver answering(int code) {
		this.status = code;
		return this;
	}

	public String url(String path) {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + path;
	}

	public List<Received> received() {
		return this.received;
	}

	/** The one request there was. */
	public Received only() {
		if (this.received.size() != 1) {
			throw new AssertionError("Not one request, but " + this.received);
		}
		return this.received.get(0);
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	/** A request; the characters of its content are bytes. */
	public record Received(String method, String path, Map<String, String> headers, String content) {

		public byte[] body() {
			return this.content.getBytes(StandardCharsets.ISO_8859_1);
		}

		public String text() {
			return new String(body(), StandardCharsets.UTF_8);
		}

	}

}
