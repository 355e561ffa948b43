package org.leadupdate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;

import org.leadupdate.cli.console.JsonOut;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the job definitions. */
@Command(name = "jobs", description = "Lists the job definitions in jobs/, each with the first line of its comment.",
		footer = { "", "Example: ./run.sh jobs" })
class JobsCommand implements Callable<Integer> {

	private final JobContextFactory contexts;

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	JobsCommand(JobContextFactory contexts) {
		this.contexts = contexts;
	}

	@Override
	public Integer call() {
		PrintWriter out = this.spec.commandLine().getOut();
		List<String> jobs = this.contexts.jobs();
		if (this.output.json) {
			JsonOut.print(jobs.stream().map((job) -> new Definition(job, purpose(job))).toList(), out);
			return 0;
		}
		int width = jobs.stream().mapToInt(String::length).max().orElse(0);
		jobs.forEach((job) -> out.printf("%-" + width + "s  %s%n", job, purpose(job)));
		return 0;
	}

	/** The comment at the beginning of a definition. */
	private String purpose(String job) {
		try {
			return Files.readAllLines(this.contexts.definition(job))
				.stream()
				.limit(1)
				.filter((line) -> line.startsWith("#"))
				.map((line) -> line.substring(1).strip())
				.findFirst()
				.orElse("");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Definition(String job, String purpose) {
	}

}
