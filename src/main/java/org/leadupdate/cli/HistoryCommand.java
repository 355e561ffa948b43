package org.leadupdate.cli;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import org.leadupdate.job.ExitCode;
import org.leadupdate.job.PastRuns;
import org.leadupdate.job.RefusedException;
import org.leadupdate.job.RunDetail;
import org.leadupdate.job.SchemaCheck;
import org.leadupdate.result.LeadEvent;
import org.leadupdate.result.ResultRepository;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunRepository;

import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists past runs. */
@Command(name = "history",
		description = "Lists the runs, newest first; or tells all of one run, or what runs did to one lead.")
class HistoryCommand implements Callable<Integer> {

	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final Workspace workspace;

	@Parameters(paramLabel = "RUN", arity = "0..1", description = "Tell all of this run.")
	private @Nullable Long run;

	@Option(names = "--lead", paramLabel = "ID", description = "Tell what runs did to this lead, value by value.")
	private @Nullable Long lead;

	@Option(names = "--limit", paramLabel = "N", defaultValue = "20",
			description = "The most runs, or rows of a lead, listed (default: 20).")
	private int limit;

	@Mixin
	private final JobOption job = new JobOption();

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	HistoryCommand(Workspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public Integer call() {
		if (this.run != null && this.lead != null) {
			throw new RefusedException(ExitCode.USAGE, "Give a run or --lead, not both.");
		}
		this.workspace.log(this.output);
		try (ConfigurableApplicationContext context = this.workspace.open(this.job.job, this.job.settings)) {
			context.getBean(SchemaCheck.class).run();
			print(context);
		}
		return 0;
	}

	private void print(ConfigurableApplicationContext context) {
		if (this.run != null) {
			print(context.getBean(PastRuns.class).detail(this.run));
		}
		else if (this.lead != null) {
			print(this.lead, context.getBean(ResultRepository.class).ofLead(this.lead, this.limit));
		}
		else {
			print(context.getBean(RunRepository.class).newestFirst(this.limit));
		}
	}

	private void print(RunDetail detail) {
		PrintWriter out = this.spec.commandLine().getOut();
		if (this.output.json) {
			out.println(JsonOut.of(detail));
		}
		else {
			new HistoryPrinter(out).print(detail);
		}
	}

	private void print(long id, List<LeadEvent> events) {
		PrintWriter out = this.spec.commandLine().getOut();
		if (this.output.json) {
			out.println(JsonOut.of(events));
		}
		else {
			new HistoryPrinter(out).print(id, events);
		}
	}

	private void print(List<Run> runs) {
		PrintWriter out = this.spec.commandLine().getOut();
		if (this.output.json) {
			out.println(JsonOut.of(runs));
			return;
		}
		out.printf("%5s  %-16s  %-8s %4s %10s %10s %10s  %s%n", "run", "started (UTC)", "state", "exit", "updated",
				"unchanged", "rejected", "job, input");
		for (Run run : runs) {
			out.printf("%5d  %-16s  %-8s %4s %10d %10d %10d  %s, %s%n", run.number(), WHEN.format(run.started()),
					run.state(), (run.exitCode() != null) ? run.exitCode().toString() : "", run.counts().updated(),
					run.counts().unchanged(), run.counts().rejected(), run.identity().job(), run.input());
		}
	}

}
