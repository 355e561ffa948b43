package org.leadupdate.metrics;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import io.micrometer.registry.otlp.OtlpMetricsSender;
import org.jspecify.annotations.Nullable;

import org.leadupdate.http.Endpoint;

/**
 * An OTLP receiver: pushes every minute of a long run, and once more when the registry is
 * closed, without which a short run would never push.
 */
final class OtlpTarget implements Target {

	private final Endpoint endpoint;

	private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();

	private final OtlpMeterRegistry registry;

	OtlpTarget(Endpoint endpoint) {
		this.endpoint = endpoint;
		this.registry = OtlpMeterRegistry.builder(new Settings()).metricsSender(this::send).build();
	}

	/** The registry would only log a failure; the last one is reported. */
	private void send(OtlpMetricsSender.Request request) {
		try {
			Map<String, String> headers = new HashMap<>(request.getHeaders());
			headers.put("Content-Type", "application/x-protobuf");
			this.endpoint.send("POST", headers, request.getMetricsData());
			this.failure.set(null);
		}
		catch (IOException ex) {
			this.failure.set(ex);
		}
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
		this.registry.close();
		IOException last = this.failure.get();
		if (last != null) {
			throw last;
		}
	}

	private static final class Settings implements OtlpConfig {

		@Override
		public @Nullable String get(String key) {
			return null;
		}

		@Override
		public TimeUnit baseTimeUnit() {
			return TimeUnit.SECONDS;
		}

		@Override
		public Map<String, String> resourceAttributes() {
			Map<String, String> attributes = new HashMap<>(OtlpConfig.super.resourceAttributes());
			attributes.putIfAbsent("service.name", "lead-update");
			return attributes;
		}

	}

}
