package org.leadupdate.metrics;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.leadupdate.http.Endpoint;

/**
 * A Prometheus Pushgateway: one PUT at the end, which replaces the metrics of the last
 * run of the same job and mode.
 */
final class PushgatewayTarget implements Target {

	private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

	private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

	private final Endpoint endpoint;

	PushgatewayTarget(Endpoint endpoint) {
		this.endpoint = endpoint;
	}

	@Override
	public MeterRegistry registry() {
		return this.registry;
	}

	@Override
	public Endpoint endpoint() {
		return this.endpoint;
	}

	@Override
	public void push(String job, String mode) throws IOException {
		byte[] body = this.registry.scrape(TEXT).getBytes(StandardCharsets.UTF_8);
		this.endpoint.resolve("metrics/job/%s/mode/%s".formatted(encoded(job), encoded(mode)))
			.send("PUT", Map.of("Content-Type", TEXT), body);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
