package org.leadupdate.cli;

import java.util.Map;

import org.leadupdate.database.SchemaMigration;
import org.leadupdate.seed.Seeder;
import org.leadupdate.wiring.DatabaseConfiguration;

import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine;

/**
 * The demonstration that runs without a command, on the embedded database.
 */
class Demonstration {

	private static final String SAMPLE = "sample";

	/** Overrides the environment, so that no real leads are changed. */
	private static final Map<String, String> EMBEDDED = Map.of("spring.datasource.url", DatabaseConfiguration.EMBEDDED);

	private final JobContextFactory contexts;

	private final OutputOptions output;

	private final CommandLine commandLine;

	Demonstration(JobContextFactory contexts, OutputOptions output, CommandLine commandLine) {
		this.contexts = contexts;
		this.output = output;
		this.commandLine = commandLine;
	}

	int run() {
		this.contexts.log(this.output);
		try (ConfigurableApplicationContext context = this.contexts.open(SAMPLE, EMBEDDED)) {
			context.getBean(SchemaMigration.class).migrate();
			Seeder seeder = context.getBean(Seeder.class);
			boolean fresh = !seeder.holdsLeads();
			if (fresh) {
				Map<String, Long> rows = seeder.seed(this.contexts.home().resolve("sample-data"));
				this.commandLine.getErr()
					.printf("Filled the new embedded database with %d sample leads from sample-data/.%n",
							rows.get("leads"));
			}
			// The sample may have been applied before there were leads.
			return new JobRun(this.contexts, this.output, this.commandLine).start(context, null,
					(launcher, file) -> launcher.apply(file, fresh));
		}
	}

}
