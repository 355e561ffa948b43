package org.leadupdate.cli;

import java.io.IOException;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import org.leadupdate.changes.ChangeFeed;
import org.leadupdate.cli.console.ChangePrinter;

import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what a run changed, for other programs. */
@Command(name = "changes",
		description = { "Prints what a finished or abandoned run changed, row by row, for programs downstream.",
				"Values of personal fields are hidden." },
		footer = { "", "Example: ./run.sh changes 3 --format csv" })
class ChangesCommand implements Callable<Integer> {

	private final JobContextFactory contexts;

	@Mixin
	private final RunOptions run = new RunOptions();

	@Option(names = "--since-row", paramLabel = "N", converter = LastRow.class,
			description = "Only rows after this one: where an earlier reader stopped.")
	private @Nullable Long sinceRow;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "jsonl", converter = FormatConverter.class,
			description = "jsonl, an object a line (the default), or csv.")
	private ChangePrinter.Format format = ChangePrinter.Format.JSONL;

	@Option(names = "--personal",
			description = "Show the values of personal fields, where lead-update.personal-changes is show.")
	private boolean personal;

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	ChangesCommand(JobContextFactory contexts) {
		this.contexts = contexts;
	}

	@Override
	public Integer call() throws IOException {
		this.contexts.log(this.output);
		try (ConfigurableApplicationContext context = this.run.open(this.contexts)) {
			ChangePrinter printer = new ChangePrinter(this.spec.commandLine().getOut(), this.format);
			context.getBean(ChangeFeed.class)
				.write(this.run.number, (this.sinceRow != null) ? this.sinceRow : 0, this.personal, printer::line,
						printer.lines());
		}
		catch (ChangePrinter.ReaderGoneException ex) {
			// It has what it wants.
		}
		return 0;
	}

}
