package org.leadupdate.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a job definition. */
@Command(name = "apply", description = {
		"Reads a CSV file, validates every row, updates the leads and reports what became of each row.",
		"The same command resumes a run that failed or was stopped. An input that is applied already is not applied again." })
class ApplyCommand implements Callable<Integer> {

	private final Workspace workspace;

	@Parameters(paramLabel = "JOB", description = "The job definition: jobs/JOB.yaml.")
	private String job;

	@Option(names = "--input", paramLabel = "FILE",
			description = "The file to read instead of the job definition's; - is standard input.")
	private @Nullable String input;

	@Option(names = "--again", description = "Apply the input anew though a run has applied it already.")
	private boolean again;

	@Option(names = "--set", paramLabel = "KEY=VALUE",
			description = "Set a property for this run, by its full name, such as lead-update.threads=1.")
	private final Map<String, String> settings = new LinkedHashMap<>();

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	ApplyCommand(Workspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public Integer call() {
		return new JobRun(this.workspace, this.output, this.spec.commandLine()).apply(this.job,
				(this.input != null) ? absolute(this.input) : null, this.again, this.settings);
	}

	/** A path on the command line counts from where the user stands. */
	private static String absolute(String input) {
		return input.equals("-") ? input : Path.of(input).toAbsolutePath().normalize().toString();
	}

}
