package org.leadupdate.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.config.RunLimits;
import org.leadupdate.database.DatabaseDialect;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.run.SchemaCheck;
import org.leadupdate.workers.Worker;

import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Applies partitions of other processes' runs. */
@Command(name = "worker",
		description = { "Applies partitions of the runs that were begun with --workers, on the same database.",
				"Ends on SIGTERM, after the chunks under way. Needs a database server." },
		footer = { "", "Example: ./run.sh worker --threads 2 --idle-exit 10m" })
class WorkerCommand implements Callable<Integer> {

	private static final String WORKERS = "lead-update.workers";

	private final JobContextFactory contexts;

	@Mixin
	private final JobOption job = new JobOption();

	@Option(names = "--threads", paramLabel = "N", converter = Threads.class, description = {
			"How many partitions at the same time, and calls to the vendor's API. Default: lead-update.threads, or lead-update.api.in-flight where the target is api." })
	private @Nullable Integer threads;

	@Option(names = "--idle-exit", paramLabel = "TIME", converter = TimeSpanConverter.class,
			description = "End when there was nothing to do for so long, such as 10m. Default: never.")
	private @Nullable Duration idle;

	@Mixin
	private final OutputOptions output = new OutputOptions();

	WorkerCommand(JobContextFactory contexts) {
		this.contexts = contexts;
	}

	@Override
	public Integer call() {
		this.contexts.log(this.output);
		try (ConfigurableApplicationContext context = this.contexts.open(this.job.job, settings())) {
			checkServer(context.getBean(DatabaseDialect.class));
			context.getBean(SchemaCheck.class).checkTables();
			this.contexts.stopOnSignal(context);
			context.getBean(Worker.class)
				.work(context.getBean(LeadUpdateProperties.class).parallelism(), this.idle,
						new WorkerRuns(this.contexts, context, settings()));
		}
		return ExitCode.OK.number();
	}

	/** The connections are those of a run with workers. */
	private Map<String, String> settings() {
		Map<String, String> settings = new HashMap<>(this.job.settings.values());
		settings.put(WORKERS, "true");
		if (this.threads != null) {
			settings.put("lead-update.threads", this.threads.toString());
			settings.put("lead-update.api.in-flight", this.threads.toString());
		}
		return settings;
	}

	private static void checkServer(DatabaseDialect dialect) {
		if (dialect.workerFence().isEmpty()) {
			throw new RefusedException(ExitCode.USAGE,
					"A worker needs a database server: only one process at a time can open the embedded database. Set SPRING_DATASOURCE_URL to the database of the runs, or name a job definition that has it with --job.");
		}
	}

	/** What {@code lead-update.threads} may be. */
	static class Threads implements ITypeConverter<Integer> {

		@Override
		public Integer convert(String text) {
			return new PositiveNumber(RunLimits.MOST_THREADS).convert(text).intValue();
		}

	}

}
