package org.leadupdate.metrics;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.leadupdate.http.ConnectivityResult;
import org.leadupdate.http.Endpoint;

/** Metrics that are pushed to a Pushgateway, to an OTLP receiver, or to both. */
final class PushedMetrics implements RunMetrics {

	private static final Logger logger = LoggerFactory.getLogger(PushedMetrics.class);

	private final String job;

	private final List<Target> targets = new ArrayList<>();

	PushedMetrics(MetricsProperties settings, String job) {
		this.job = job;
		Endpoint pushgateway = endpoint("pushgateway", settings.pushgateway(), settings.timeout());
		if (pushgateway != null) {
			this.targets.add(new PushgatewayTarget(pushgateway));
		}
		Endpoint otlp = endpoint("otlp", settings.otlp(), settings.timeout());
		if (otlp != null) {
			this.targets.add(new OtlpTarget(otlp));
		}
	}

	private static @Nullable Endpoint endpoint(String name, MetricsProperties.@Nullable Receiver target,
			Duration timeout) {
		return (target != null)
				? Endpoint.of("lead-update.metrics.%s.url".formatted(name), target.url(), target.headers(), timeout)
				: null;
	}

	@Override
	public boolean isEnabled() {
		return !this.targets.isEmpty();
	}

	@Override
	public void chunk(String mode, Duration duration, long updated, long unchanged, long rejected) {
		Tags tags = tags(mode);
		for (Target target : this.targets) {
			MeterRegistry registry = target.registry();
			registry.timer("lead.update.chunk", tags).record(duration);
			registry.counter("lead.update.rows", tags.and("result", "updated")).increment((double) updated);
			registry.counter("lead.update.rows", tags.and("result", "unchanged")).increment((double) unchanged);
			registry.counter("lead.update.rows", tags.and("result", "rejected")).increment((double) rejected);
		}
	}

	@Override
	public void calls(String mode, long calls, long retries, long throttled, Duration took) {
		Tags tags = tags(mode);
		for (Target target : this.targets) {
			MeterRegistry registry = target.registry();
			registry.counter("lead.update.api.calls", tags).increment((double) calls);
			registry.counter("lead.update.api.retries", tags).increment((double) retries);
			registry.counter("lead.update.api.throttled", tags).increment((double) throttled);
			registry.counter("lead.update.api.call.seconds", tags).increment(took.toMillis() / 1000.0);
		}
	}

	private Tags tags(String mode) {
		return Tags.of("job", this.job, "mode", mode);
	}

	@Override
	public List<String> end(String mode, int exitCode, Duration duration, Instant at) {
		List<String> failures = new ArrayList<>();
		for (Target target : this.targets) {
			gauge(target, "lead.update.run.duration.seconds", mode, duration.toMillis() / 1000.0);
			gauge(target, "lead.update.run.ended.seconds", mode, at.toEpochMilli() / 1000.0);
			gauge(target, "lead.update.run.exit.code", mode, exitCode);
			String problem = problem(() -> target.push(this.job, mode));
			if (problem != null) {
				failures.add("The metrics could not be pushed to %s: %s. The run is not affected."
					.formatted(target.endpoint().displayName(), problem));
			}
		}
		return failures;
	}

	private void gauge(Target target, String name, String mode, double value) {
		Gauge.builder(name, () -> value).tags(tags(mode)).register(target.registry());
	}

	@Override
	public List<ConnectivityResult> checkConnectivity() {
		return this.targets.stream()
			.map((target) -> new ConnectivityResult("the metrics receiver at " + target.endpoint().displayName(),
					problem(target.endpoint()::connect)))
			.toList();
	}

	private static @Nullable String problem(Attempt attempt) {
		try {
			attempt.run();
			return null;
		}
		catch (IOException | RuntimeException ex) {
			logger.debug("Pushing the metrics failed", ex);
			return (ex.getMessage() != null) ? ex.getMessage() : ex.getClass().getSimpleName();
		}
	}

	private interface Attempt {

		void run() throws IOException;

	}

}
