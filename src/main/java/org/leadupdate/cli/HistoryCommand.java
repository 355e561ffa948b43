package org.leadupdate.cli;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.leadupdate.cli.console.HistoryPrinter;
import org.leadupdate.cli.console.JsonOut;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.run.RunHistory;
import org.leadupdate.run.SchemaCheck;

import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists past runs. */
@Command(name = "history",
		description = { "Lists the runs, newest first; or shows one run in full, or what runs did to one lead.",
				"With --job, only the runs of that job are listed." })
class HistoryCommand implements Callable<Integer> {

	private final JobContextFactory contexts;

	@Parameters(paramLabel = "RUN", arity = "0..1", description = "Show this run in full.")
	private @Nullable Long run;

	@Option(names = "--lead", paramLabel = "ID", description = "Show what runs did to this lead, value by value.")
	private @Nullable Long lead;

	@Option(names = "--limit", paramLabel = "N", defaultValue = "20",
			description = "The maximum number of runs, or of rows of a lead, to list (default: 20).")
	private int limit;

	@Mixin
	private final JobOption job = new JobOption();

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	HistoryCommand(JobContextFactory contexts) {
		this.contexts = contexts;
	}

	@Override
	public Integer call() {
		if (this.run != null && this.lead != null) {
			throw new RefusedException(ExitCode.USAGE, "Use either RUN or --lead, not both.");
		}
		this.contexts.log(this.output);
		try (ConfigurableApplicationContext context = this.contexts.open(this.job.job, this.job.settings.values)) {
			context.getBean(SchemaCheck.class).run();
			print(context.getBean(RunHistory.class));
		}
		return 0;
	}

	private void print(RunHistory history) {
		HistoryPrinter printer = new HistoryPrinter(this.spec.commandLine().getOut());
		if (this.run != null) {
			print(history.run(this.run), printer::print);
		}
		else if (this.lead != null) {
			long id = this.lead;
			print(history.lead(id, this.limit), (events) -> printer.print(id, events));
		}
		else {
			print(history.runs(this.job.job, this.limit), printer::print);
		}
	}

	private <T> void print(T result, Consumer<T> text) {
		if (this.output.json) {
			JsonOut.print(result, this.spec.commandLine().getOut());
		}
		else {
			text.accept(result);
		}
	}

}
