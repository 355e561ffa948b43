package org.leadupdate.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.leadupdate.cli.console.HistoryPrinter;
import org.leadupdate.cli.console.JsonOut;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.report.ReportException;
import org.leadupdate.report.folder.IndexWriter;
import org.leadupdate.run.RunHistory;
import org.leadupdate.run.RunIndex;
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
				"With --job, only the runs of that job are listed; with --html, as a page for a browser." },
		footer = { "", "Example: ./run.sh history --limit 5 --since 30d" })
class HistoryCommand implements Callable<Integer> {

	private static final int LISTED = 20;

	private final JobContextFactory contexts;

	@Parameters(paramLabel = "RUN", arity = "0..1", description = "Show this run in full.")
	private @Nullable Long run;

	@Option(names = "--lead", paramLabel = "ID", description = "Show what runs did to this lead, value by value.")
	private @Nullable Long lead;

	@Option(names = "--html", paramLabel = "FILE", arity = "0..1", fallbackValue = "runs.html",
			description = "Write the runs to this file as a page with charts (default: runs.html; - for standard output).")
	private @Nullable String html;

	@Option(names = "--since", paramLabel = "WHEN", converter = SinceConverter.class,
			description = "List only runs that started since a day (2026-03-01, UTC) or within an age (30d, 12h).")
	private @Nullable LocalDateTime since;

	@Option(names = "--limit", paramLabel = "N",
			description = "The maximum number of runs, or of rows of a lead, to list (default: 20; with --html, 2000).")
	private @Nullable Integer limit;

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
		check();
		this.contexts.log(this.output);
		try (ConfigurableApplicationContext context = this.contexts.open(this.job.job, this.job.settings.values())) {
			context.getBean(SchemaCheck.class).checkTables();
			if (this.html != null) {
				write(this.html, context.getBean(RunIndex.class).page(this.job.job, this.since, limit(RunIndex.MOST)));
			}
			else {
				print(context.getBean(RunHistory.class));
			}
		}
		return 0;
	}

	private void check() {
		if (this.run != null && this.lead != null) {
			throw new RefusedException(ExitCode.USAGE, "Use either RUN or --lead, not both.");
		}
		if (this.html != null && (this.run != null || this.lead != null || this.output.json)) {
			throw new RefusedException(ExitCode.USAGE,
					"--html writes the list of runs: use it without RUN, --lead and --json.");
		}
		if (this.since != null && (this.run != null || this.lead != null)) {
			throw new RefusedException(ExitCode.USAGE,
					"--since is for the list of runs: use it without RUN and --lead.");
		}
	}

	private void write(String file, IndexWriter page) {
		try {
			if (file.equals("-")) {
				ByteArrayOutputStream bytes = new ByteArrayOutputStream();
				page.write(bytes);
				this.spec.commandLine().getOut().print(bytes.toString(StandardCharsets.UTF_8));
				return;
			}
			Path path = Path.of(file).toAbsolutePath().normalize();
			page.write(path);
			if (!this.output.quiet) {
				this.spec.commandLine().getOut().println("Page: " + path);
			}
		}
		catch (IOException ex) {
			throw new ReportException(Path.of(file), ex);
		}
	}

	private int limit(int otherwise) {
		return Objects.requireNonNullElse(this.limit, otherwise);
	}

	private void print(RunHistory history) {
		HistoryPrinter printer = new HistoryPrinter(this.spec.commandLine().getOut());
		if (this.run != null) {
			print(history.run(this.run), printer::print);
		}
		else if (this.lead != null) {
			long id = this.lead;
			print(history.lead(id, limit(LISTED)), (events) -> printer.print(id, events));
		}
		else {
			print(history.runs(this.job.job, this.since, limit(LISTED)), printer::print);
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
