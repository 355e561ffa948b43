package org.leadupdate.cli;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;

import org.leadupdate.job.SchemaCheck;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunRepository;

import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists past runs. */
@Command(name = "history", description = "Lists the runs, newest first, with what became of their rows.")
class HistoryCommand implements Callable<Integer> {

	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final Workspace workspace;

	@Option(names = "--limit", paramLabel = "N", defaultValue = "20",
			description = "The most runs listed (default: 20).")
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
		this.workspace.log(this.output);
		try (ConfigurableApplicationContext context = this.workspace.open(this.job.job, this.job.settings)) {
			context.getBean(SchemaCheck.class).run();
			print(context.getBean(RunRepository.class).newestFirst(this.limit));
		}
		return 0;
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
