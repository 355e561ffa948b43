package org.leadupdate.cli;

import java.util.concurrent.Callable;

import org.leadupdate.cli.console.JsonOut;
import org.leadupdate.database.SchemaMigration;

import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Creates or upgrades the tables. */
@Command(name = "migrate",
		description = { "Creates or upgrades the tables. Needs an account with the right to create tables.",
				"An existing leads table is not changed." },
		footer = { "", "Example: ./run.sh migrate --job sample" })
class MigrateCommand implements Callable<Integer> {

	private final JobContextFactory contexts;

	@Mixin
	private final JobOption job = new JobOption();

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	MigrateCommand(JobContextFactory contexts) {
		this.contexts = contexts;
	}

	@Override
	public Integer call() {
		this.contexts.log(this.output);
		try (ConfigurableApplicationContext context = this.contexts.open(this.job.job, this.job.settings.values())) {
			SchemaMigration.Migrated migrated = context.getBean(SchemaMigration.class).migrate();
			if (this.output.json) {
				JsonOut.print(migrated, this.spec.commandLine().getOut());
			}
			else {
				this.spec.commandLine()
					.getOut()
					.println(migrated.applied().isEmpty() ? "The tables are up to date (version " + migrated.to() + ")."
							: "Upgraded the tables to version %s: %d migrations in %.1f s.".formatted(migrated.to(),
									migrated.applied().size(), migrated.time().toMillis() / 1000.0));
			}
		}
		return 0;
	}

}
