package org.leadupdate.metrics;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.leadupdate.http.ConnectionSettingsException;
import org.leadupdate.http.ConnectivityResult;
import org.leadupdate.http.HttpReceiver;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Metrics of a run, as the receivers get them. */
class RunMetricsTests {

	private static final Instant ENDED = Instant.parse("2026-03-31T08:00:00.500Z");

	private final HttpReceiver receiver = new HttpReceiver();

	@AfterEach
	void close() {
		this.receiver.close();
	}

	private RunMetrics metrics(String target) {
		return RunMetrics.of(new MockEnvironment().withProperty("lead-update.metrics." + target + ".url",
				this.receiver.url("/path")), "my job");
	}

	private static List<String> end(RunMetrics metrics) {
		return metrics.end("apply", 4, Duration.ofMillis(1500), ENDED);
	}

	@Test
	void withoutSettingsNothingIsRecorded() {
		RunMetrics metrics = RunMetrics.of(new MockEnvironment(), "nightly");
		assertThat(metrics.isEnabled()).isFalse();
		metrics.chunk("apply", Duration.ofSeconds(1), 1, 2, 3);
		assertThat(end(metrics)).isEmpty();
		assertThat(metrics.checkConnectivity()).isEmpty();
	}

	@Test
	void aPushgatewayGetsTheSumOfAllChunksInOnePut() {
		RunMetrics metrics = metrics("pushgateway");
		assertThat(metrics.isEnabled()).isTrue();
		metrics.chunk("apply", Duration.ofMillis(250), 1, 2, 3);
		metrics.chunk("apply", Duration.ofMillis(500), 10, 20, 30);
		assertThat(this.receiver.received()).isEmpty();
		assertThat(end(metrics)).isEmpty();
		HttpReceiver.Received request = this.receiver.only();
		assertThat(request.method()).isEqualTo("PUT");
		assertThat(request.path()).isEqualTo("/path/metrics/job/my%20job/mode/apply");
		String labels = "{job=\"my job\",mode=\"apply\"";
		assertThat(request.text().lines()).contains("lead_update_rows_total" + labels + ",result=\"updated\"} 11.0",
				"lead_update_rows_total" + labels + ",result=\"unchanged\"} 22.0",
				"lead_update_rows_total" + labels + ",result=\"rejected\"} 33.0",
				"lead_update_chunk_seconds_count" + labels + "} 2", "lead_update_chunk_seconds_sum" + labels + "} 0.75",
				"lead_update_run_duration_seconds" + labels + "} 1.5", "lead_update_run_exit_code" + labels + "} 4.0");
	}

	@Test
	void anOtlpReceiverGetsThemWhenTheRunEnds() throws IOException {
		RunMetrics metrics = metrics("otlp");
		metrics.chunk("apply", Duration.ofMillis(250), 1, 2, 3);
		assertThat(end(metrics)).isEmpty();
		assertThat(this.receiver.only().headers()).containsEntry("Content-type", "application/x-protobuf");
		ExportMetricsServiceRequest pushed = ExportMetricsServiceRequest.parseFrom(this.receiver.only().body());
		assertThat(pushed.getResourceMetrics(0).getScopeMetrics(0).getMetricsList()).extracting(Metric::getName)
			.contains("lead.update.rows", "lead.update.chunk", "lead.update.run.exit.code");
		assertThat(pushed.getResourceMetrics(0).getResource().toString()).contains("service.name", "lead-update");
	}

	@ParameterizedTest
	@ValueSource(strings = { "pushgateway", "otlp" })
	void aFailedPushIsReported(String target) {
		this.receiver.answering(400);
		assertThat(end(metrics(target))).containsExactly("The metrics could not be pushed to " + this.receiver.url("")
				+ ": it responded with 400. The run is not affected.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "pushgateway", "otlp" })
	void aCheckConnectsAndSendsNothing(String target) {
		assertThat(metrics(target).checkConnectivity())
			.containsExactly(new ConnectivityResult("the metrics receiver at " + this.receiver.url(""), null));
		assertThat(this.receiver.received()).isEmpty();
		RunMetrics unreachable = metrics(target);
		this.receiver.close();
		assertThat(unreachable.checkConnectivity()).singleElement().extracting(ConnectivityResult::problem).isNotNull();
	}

	@Test
	void anInvalidAddressIsRefused() {
		MockEnvironment settings = new MockEnvironment().withProperty("lead-update.metrics.otlp.url", "nowhere");
		assertThatExceptionOfType(ConnectionSettingsException.class)
			.isThrownBy(() -> RunMetrics.of(settings, "nightly"))
			.withMessageStartingWith("The setting lead-update.metrics.otlp.url is not a valid address");
	}

}
