package org.leadupdate.cli;

import java.nio.file.Path;

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
	final SettingOption settings = new SettingOption();

	@Option(names = "--input", paramLabel = "FILE",
			description = "The input file, instead of that of the job definition; - is standard input.")
	private @Nullable String input;

	/** The input; a relative path is resolved from the working directory. */
	@Nullable String input() {
		return (this.input == null || this.input.equals("-")) ? this.input
				: Path.of(this.input).toAbsolutePath().normalize().toString();
	}

}
