package org.leadupdate.cli;

import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.leadupdate.run.RunService;
import org.leadupdate.run.SchemaCheck;

import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A run, identified by its number. */
class RunOptions {

	@Parameters(paramLabel = "RUN", description = "The number of the run, as listed by history.")
	long number;

	@Mixin
	private final SettingOption settings = new SettingOption();

	@Option(names = "--job", paramLabel = "JOB", completionCandidates = JobNames.class,
			description = "The job definition of the run; needed only if it has its own database. Default: SPRING_DATASOURCE_URL, or else the embedded database.")
	private @Nullable String job;

	/** Starts the beans with the job definition of the run. */
	ConfigurableApplicationContext open(JobContextFactory contexts) {
		ConfigurableApplicationContext context = contexts.open((this.job != null) ? this.job : job(contexts),
				this.settings.values());
		context.getBean(SchemaCheck.class).checkTables();
		return context;
	}

	private String job(JobContextFactory contexts) {
		return query(contexts, (runs) -> runs.find(this.number).identity().job());
	}

	/**
	 * The same with the original settings of the run, even if the job definition has
	 * changed.
	 */
	ConfigurableApplicationContext openWithOriginalSettings(JobContextFactory contexts) {
		Map<String, Object> original = query(contexts, (runs) -> runs.settings(this.number));
		return contexts.open(String.valueOf(original.get("lead-update.job")), this.settings.values(), original);
	}

	private <T> T query(JobContextFactory contexts, Function<RunService, T> question) {
		try (ConfigurableApplicationContext context = contexts.open(this.job, this.settings.values())) {
			context.getBean(SchemaCheck.class).checkTables();
			return question.apply(context.getBean(RunService.class));
		}
	}

}
