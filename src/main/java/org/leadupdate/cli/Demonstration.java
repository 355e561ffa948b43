package org.leadupdate.cli;

import java.util.Map;

import org.leadupdate.database.SchemaMigration;
import org.leadupdate.seed.Seeder;

import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine;

/**
 * What the program does without a command: shows itself at work, on the embedded
 * database.
 */
class Demonstration {

	private static final String SAMPLE = "sample";

	/** Whatever the environment says: nobody's own leads are touched. */
	private static final Map<String, String> EMBEDDED = Map.of("spring.datasource.url", "");

	private final JobContextFactory workspace;

	private final OutputOptions output;

	private final CommandLine commandLine;

	Demonstration(JobContextFactory workspace, OutputOptions output, CommandLine commandLine) {
		this.workspace = workspace;
		this.output = output;
		this.commandLine = commandLine;
	}

	int run() {
		this.workspace.log(this.output);
		try (ConfigurableApplicationContext context = this.workspace.open(SAMPLE, EMBEDDED)) {
			context.getBean(SchemaMigration.class).migrate();
			Seeder seeder = context.getBean(Seeder.class);
			boolean fresh = !seeder.holdsLeads();
			if (fresh) {
				Map<String, Long> rows = seeder.seed(this.workspace.home().resolve("sample-data"));
				this.commandLine.getErr()
					.printf("The embedded database is new: filled with %d sample leads from sample-data/.%n",
							rows.get("leads"));
			}
			// Somebody may have applied the sample before there were leads.
			return new JobRun(this.workspace, this.output, this.commandLine).start(context, null,
					(launcher, file) -> launcher.apply(file, fresh));
		}
	}

}
