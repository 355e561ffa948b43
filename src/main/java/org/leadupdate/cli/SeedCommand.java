package org.leadupdate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

import org.leadupdate.cli.console.JsonOut;
import org.leadupdate.database.SchemaMigration;
import org.leadupdate.seed.Seeder;

import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fills an empty database with test data. */
@Command(name = "seed",
		description = {
				"For trials: creates the tables, then fills them from DIR/TABLE.csv, whose header names the columns.",
				"Rejects a database that already has leads. sample-data/ is an example of such a folder." },
		footer = { "", "Example: ./run.sh seed sample-data" })
class SeedCommand implements Callable<Integer> {

	private final JobContextFactory contexts;

	@Parameters(paramLabel = "DIR", description = "The folder of the CSV files, one per table.")
	private Path folder;

	@Mixin
	private final JobOption job = new JobOption();

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	SeedCommand(JobContextFactory contexts) {
		this.contexts = contexts;
	}

	@Override
	public Integer call() {
		this.contexts.log(this.output);
		try (ConfigurableApplicationContext context = this.contexts.open(this.job.job, this.job.settings.values())) {
			context.getBean(SchemaMigration.class).migrate();
			Map<String, Long> rows = context.getBean(Seeder.class).seed(this.folder.toAbsolutePath().normalize());
			PrintWriter out = this.spec.commandLine().getOut();
			if (this.output.json) {
				JsonOut.print(rows, out);
			}
			else {
				rows.forEach((table, count) -> out.printf("%,10d  %s%n", count, table));
			}
		}
		return 0;
	}

}
