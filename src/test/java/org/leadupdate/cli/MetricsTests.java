package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.http.HttpReceiver;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures of a run, pushed to a server that takes them. */
class MetricsTests {

	private static final String INPUT = """
			leadID,owner
			50001,priya.nair
			50002,nobody
			50003,nobody
			50001,priya.nair
			""";

	private static final String SECRET = "hunter2-secret";

	@TempDir
	Path home;

	private Program program;

	private HttpReceiver receiver;

	@BeforeEach
	void install() throws IOException {
		this.program = new Program(this.home).seeded();
		this.receiver = new HttpReceiver();
	}

	@AfterEach
	void close() {
		this.receiver.close();
	}

	private void metrics(String target, String path) throws IOException {
		this.program.job("plain", """
				chunk-size: 2
				threads: 1
				metrics:
				  %s:
				    url: "%s"
				    headers.Authorization: Bearer %s
				""".formatted(target, this.receiver.url(path), SECRET));
	}

	@Test
	void aPushgatewayGetsThemInOnePutAtTheEnd() throws IOException {
		metrics("pushgateway", "/prefix");
		assertThat(this.program.apply("plain", INPUT)).isEqualTo(4);
		HttpReceiver.Received request = this.receiver.only();
		assertThat(request.method()).isEqualTo("PUT");
		assertThat(request.path()).isEqualTo("/prefix/metrics/job/plain/mode/apply");
		assertThat(request.headers()).containsEntry("Authorization", "Bearer " + SECRET);
		String labels = "{job=\"plain\",mode=\"apply\"";
		assertThat(request.text().lines()).contains("lead_update_rows_total" + labels + ",result=\"updated\"} 1.0",
				"lead_update_rows_total" + labels + ",result=\"unchanged\"} 1.0",
				"lead_update_rows_total" + labels + ",result=\"rejected\"} 2.0",
				"lead_update_chunk_seconds_count" + labels + "} 2", "lead_update_run_exit_code" + labels + "} 4.0");
		assertThat(request.text())
			.contains("lead_update_run_duration_seconds" + labels, "lead_update_run_ended_seconds" + labels)
			.doesNotContain("spring_batch", "NaN");
	}

	@Test
	void anOtlpReceiverGetsThemEvenInAShortRun() throws IOException {
		metrics("otlp", "/v1/metrics");
		assertThat(this.program.apply("plain", INPUT)).isEqualTo(4);
		HttpReceiver.Received request = this.receiver.only();
		assertThat(request.path()).isEqualTo("/v1/metrics");
		assertThat(request.headers()).containsEntry("Content-type", "application/x-protobuf")
			.containsEntry("Authorization", "Bearer " + SECRET);
		ExportMetricsServiceRequest pushed = ExportMetricsServiceRequest.parseFrom(request.body());
		assertThat(pushed.getResourceMetrics(0).getResource().toString()).contains("lead-update");
		Map<String, Metric> metrics = pushed.getResourceMetrics(0)
			.getScopeMetrics(0)
			.getMetricsList()
			.stream()
			.collect(Collectors.toMap(Metric::getName, Function.identity()));
		assertThat(metrics).containsOnlyKeys("lead.update.rows", "lead.update.chunk", "lead.update.chunk.max",
				"lead.update.run.duration.seconds", "lead.update.run.ended.seconds", "lead.update.run.exit.code");
		assertThat(Objects.requireNonNull(metrics.get("lead.update.rows")).getSum().getDataPointsList().stream())
			.extracting((point) -> result(point) + " " + point.getAsDouble())
			.containsExactlyInAnyOrder("updated 1.0", "unchanged 1.0", "rejected 2.0");
		assertThat(Objects.requireNonNull(metrics.get("lead.update.chunk")).getHistogram().getDataPoints(0).getCount())
			.isEqualTo(2);
		assertThat(Objects.requireNonNull(metrics.get("lead.update.run.exit.code"))
			.getGauge()
			.getDataPoints(0)
			.getAsDouble()).isEqualTo(4);
	}

	private static String result(NumberDataPoint point) {
		return point.getAttributesList()
			.stream()
			.filter((attribute) -> attribute.getKey().equals("result"))
			.map((attribute) -> attribute.getValue().getStringValue())
			.findFirst()
			.orElseThrow();
	}

	@Test
	void aRunThatNeverBeganPushesItsExitCode() throws IOException {
		metrics("pushgateway", "");
		assertThat(this.program.run("apply", "plain", "--input", "nowhere.csv")).isEqualTo(2);
		assertThat(this.receiver.only().text()).contains("lead_update_run_exit_code{job=\"plain\",mode=\"apply\"} 2.0");
	}

	@Test
	void aFailedPushIsReportedAndDoesNotAffectTheRun() throws IOException {
		metrics("otlp", "/v1/metrics");
		this.program.run("doctor", "plain");
		assertThat(this.program.out()).contains("ok    metrics");
		this.receiver.answering(400);
		assertThat(this.program.apply("plain", INPUT, "--debug")).isEqualTo(4);
		assertThat(this.program.err()).contains("The metrics could not be pushed to " + this.receiver.url("")
				+ ": it responded with 400. The run is not affected.");
		assertThat(this.program.out() + this.program.err()).doesNotContain(SECRET);
		this.receiver.close();
		assertThat(this.program.run("doctor", "plain")).isZero();
		assertThat(this.program.out()).contains("warn  metrics", "can't be reached");
	}

	@Test
	void anUnknownSettingStopsTheProgram() throws IOException {
		this.program.job("plain", "metrics.pushgatway.url: http://127.0.0.1:9091");
		assertThat(this.program.apply("plain", INPUT)).isEqualTo(1);
		assertThat(this.program.err()).contains("Unknown setting lead-update.metrics.pushgatway.url");
		this.program.job("plain", "metrics.otlp.url: nowhere");
		assertThat(this.program.apply("plain", INPUT)).isEqualTo(1);
		assertThat(this.program.err()).contains("The setting lead-update.metrics.otlp.url is not a valid address");
	}

}
