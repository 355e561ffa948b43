package org.leadupdate.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.sun.net.httpserver.HttpExchange;

/**
 * An answer that is not the right one.
 *
 * @param stored whether the update is carried out
 * @param sending how it is sent
 */
public record SimulatedAnswer(boolean stored, Sending sending) {

	void send(HttpExchange exchange) throws IOException {
		this.sending.send(exchange);
	}

	/** The same answer, with the update carried out or not. */
	public SimulatedAnswer storedIf(boolean carriedOut) {
		return new SimulatedAnswer(carriedOut, this.sending);
	}

	/** A status and a body. */
	public static SimulatedAnswer of(int status, String body) {
		return new SimulatedAnswer(false, (exchange) -> ApiSimulator.send(exchange, status, body));
	}

	/** A status, a body and a header. */
	public static SimulatedAnswer of(int status, String body, String header, String value) {
		return new SimulatedAnswer(false, (exchange) -> {
			exchange.getResponseHeaders().set(header, value);
			ApiSimulator.send(exchange, status, body);
		});
	}

	/** The first half of an answer, after which the connection breaks. */
	public static SimulatedAnswer half() {
		return new SimulatedAnswer(true, (exchange) -> {
			exchange.sendResponseHeaders(200, 1000);
			exchange.getResponseBody().write("{\"id\": 1, \"userId\":".getBytes(StandardCharsets.UTF_8));
			exchange.getResponseBody().flush();
			exchange.close();
		});
	}

	/** The first half of an answer, and no more for a time. */
	public static SimulatedAnswer stalled(long millis) {
		return new SimulatedAnswer(true, (exchange) -> {
			exchange.sendResponseHeaders(200, 1000);
			exchange.getResponseBody().write("{\"id\": 1, \"userId\":".getBytes(StandardCharsets.UTF_8));
			exchange.getResponseBody().flush();
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
			exchange.close();
		});
	}

	/** The connection breaks before or after the update is carried out. */
	public static SimulatedAnswer cut(boolean stored) {
		return new SimulatedAnswer(stored, HttpExchange::close);
	}

	/** No answer for a time, then a broken connection. */
	public static SimulatedAnswer nothing(long millis) {
		return new SimulatedAnswer(true, (exchange) -> {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
			exchange.close();
		});
	}

	/** Sends an answer. */
	public interface Sending {

		/** Sends it. */
		void send(HttpExchange exchange) throws IOException;

	}

}
