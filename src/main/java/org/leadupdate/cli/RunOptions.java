package org.leadupdate.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.leadupdate.run.RunService;
import org.leadupdate.run.SchemaCheck;

import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A run, by its number. */
class RunOptions {

	@Parameters(paramLabel = "RUN", description = "The run's number, as history lists it.")
	long number;

	@Option(names = "--set", paramLabel = "KEY=VALUE",
			description = "Set a property for this command, by its full name.")
	private final Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--job", paramLabel = "JOB",
			description = "The run's job definition; needed only where that has a database of its own. Without it the run is looked for in SPRING_DATASOURCE_URL, or else in the embedded database.")
	private @Nullable String job;

	/** Starts the beans with the job definition of the run. */
	ConfigurableApplicationContext open(JobContextFactory workspace) {
		ConfigurableApplicationContext context = workspace.open((this.job != null) ? this.job : job(workspace),
				this.settings);
		context.getBean(SchemaCheck.class).run();
		return context;
	}

	private String job(JobContextFactory workspace) {
		return look(workspace, (runs) -> runs.find(this.number).identity().job());
	}

	/**
	 * The same, with the settings that the run began with, whatever the job definition
	 * says by now.
	 */
	ConfigurableApplicationContext openAsBegun(JobContextFactory workspace) {
		Map<String, Object> begun = look(workspace, (runs) -> runs.settings(this.number));
		return workspace.open(String.valueOf(begun.get("lead-update.job")), this.settings, begun);
	}

	private <T> T look(JobContextFactory workspace, Function<RunService, T> question) {
		try (ConfigurableApplicationContext context = workspace.open(this.job, this.settings)) {
			context.getBean(SchemaCheck.class).run();
			return question.apply(context.getBean(RunService.class));
		}
	}

}
