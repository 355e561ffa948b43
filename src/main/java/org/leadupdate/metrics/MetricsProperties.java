package org.leadupdate.metrics;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where figures of a run are pushed: the properties under {@code lead-update.metrics.}.
 *
 * @param pushgateway a Prometheus Pushgateway
 * @param otlp a receiver of OpenTelemetry's protocol, over HTTP
 * @param timeout the longest wait for an answer, at each try
 */
public record MetricsProperties(@Nullable Receiver pushgateway, @Nullable Receiver otlp,
		@DefaultValue("10s") Duration timeout) {

	/**
	 * A server that takes them.
	 *
	 * @param url its address
	 * @param headers sent along, by name; may be secret
	 */
	public record Receiver(@DefaultValue("") String url, @DefaultValue Map<String, String> headers) {
	}

}
