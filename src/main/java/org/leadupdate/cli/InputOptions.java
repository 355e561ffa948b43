package org.leadupdate.cli;

import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The job to run, and its input. */
class InputOptions {

	@Parameters(paramLabel = "JOB", completionCandidates = JobNames.class,
			description = "The job definition: jobs/JOB.yaml.")
	String job;

	@Mixin
	private final SettingOption settings = new SettingOption();

	@Option(names = "--workers",
			description = "Workers apply the partitions, too (lead-update.workers): see the command worker.")
	private boolean workers;

	@Option(names = "--input", paramLabel = "FILE",
			description = "The input file, instead of that of the job definition; - is standard input.")
	private @Nullable String input;

	/** The settings of the command line. */
	Map<String, String> settings() {
		Map<String, String> values = this.settings.values();
		if (this.workers) {
			values.put("lead-update.workers", "true");
		}
		return values;
	}

	/** The input; a relative path is resolved from the working directory. */
	@Nullable String input() {
		return (this.input == null || this.input.equals("-")) ? this.input
				: Path.of(this.input).toAbsolutePath().normalize().toString();
	}

}
