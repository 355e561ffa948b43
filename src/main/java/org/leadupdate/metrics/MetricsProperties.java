package org.leadupdate.metrics;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the metrics of a run are pushed to: the properties under
 * {@code lead-update.metrics.}.
 *
 * @param pushgateway a Prometheus Pushgateway
 * @param otlp an OTLP receiver, over HTTP
 * @param timeout the maximum time to wait for a response, per attempt
 */
public record MetricsProperties(@Nullable Receiver pushgateway, @Nullable Receiver otlp,
		@DefaultValue("10s") Duration timeout) {

	/**
	 * A server that receives metrics.
	 *
	 * @param url its address
	 * @param headers the request headers, by name; may be secret
	 */
	public record Receiver(@DefaultValue("") String url, @DefaultValue Map<String, String> headers) {
	}

}
