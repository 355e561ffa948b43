package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.api.ApiSimulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code jobs/api-sample.yaml} as its user has it: {@code run.sh}, a key in the
 * environment, and an API that is a simulated one.
 */
class ApiSampleIT {

	private final ApiSimulator simulator = new ApiSimulator().owners("priya.nair", "wei.zhang").leads(50_004);

	@TempDir
	Path folder;

	@AfterEach
	void close() {
		this.simulator.close();
	}

	@Test
	void theSampleRunsAgainstTheApi() throws IOException {
		Installation installation = Installation.embedded(this.folder);
		for (String file : List.of("jobs/api-sample.yaml", "sample-data/updates/api-leads.csv")) {
			installation.write(file, Files.readString(Path.of(file)));
		}
		ProgramProcess doctor = run("doctor", "api-sample");
		assertThat(doctor.out()).as(doctor.err()).contains("accepts the key", "5 rows at 600 a minute: 1 s");
		ProgramProcess check = run("check", "api-sample");
		assertThat(check.exitCode()).as(check.err()).isEqualTo(4);
		assertThat(this.simulator.updates()).isZero();
		ProgramProcess apply = run("apply", "api-sample");
		assertThat(apply.exitCode()).as(apply.err()).isEqualTo(4);
		assertThat(apply.out()).contains("finished: 5 rows, 3 updated, 0 unchanged, 2 rejected");
		assertThat(this.simulator.leads().get(50_001).owner()).isEqualTo("priya.nair");
		assertThat(this.simulator.leads().get(50_002).fields().toString())
			.isEqualTo("{\"trial_status\":\"Done\",\"visits\":4}");
		assertThat(run("apply", "api-sample").exitCode()).isEqualTo(4);
		assertThat(this.simulator.updates()).isEqualTo(4);
	}

	private ProgramProcess run(String... arguments) {
		ProgramProcess program = ProgramProcess.start(this.folder, Map.of("LEADUPDATE_API_URL", this.simulator.url(),
				"LEADUPDATE_API_KEY", ApiSimulator.KEY, "LEADUPDATE_API_SECRET", ApiSimulator.SECRET), arguments);
		program.exitCode();
		return program;
	}

}
