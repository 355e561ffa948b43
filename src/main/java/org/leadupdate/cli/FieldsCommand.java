package org.leadupdate.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import org.leadupdate.cli.console.FieldPrinter;
import org.leadupdate.cli.console.JsonOut;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.fields.FieldCatalogs;
import org.leadupdate.fields.SettableField;
import org.leadupdate.run.SchemaCheck;

import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the extended fields the org may set. */
@Command(name = "fields",
		description = "Lists the extended fields the org of a job definition may set, with rules and examples.",
		footer = { "", "Example: ./run.sh fields sample --template" })
class FieldsCommand implements Callable<Integer> {

	private final JobContextFactory contexts;

	@Parameters(paramLabel = "JOB", arity = "0..1", completionCandidates = JobNames.class,
			description = "The job definition with the org and database: jobs/JOB.yaml. The same as --job.")
	private @Nullable String name;

	@Option(names = "--template",
			description = "Print the header line of a CSV file for these fields, with the headers of the job definition.")
	private boolean template;

	@Mixin
	private final JobOption job = new JobOption();

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	FieldsCommand(JobContextFactory contexts) {
		this.contexts = contexts;
	}

	@Override
	public Integer call() {
		this.contexts.log(this.output);
		try (ConfigurableApplicationContext context = this.contexts.open(definition(), this.job.settings.values())) {
			context.getBean(SchemaCheck.class).checkTables();
			print(context.getBean(FieldCatalogs.class));
		}
		return 0;
	}

	private @Nullable String definition() {
		if (this.name != null && this.job.job != null && !this.name.equals(this.job.job)) {
			throw new RefusedException(ExitCode.USAGE,
					"Two job definitions are given, %s and %s. Use one.".formatted(this.name, this.job.job));
		}
		return (this.name != null) ? this.name : this.job.job;
	}

	private void print(FieldCatalogs catalogs) {
		PrintWriter out = this.spec.commandLine().getOut();
		List<SettableField> fields = catalogs.settable();
		if (this.template) {
			out.println(catalogs.header(fields));
		}
		else if (this.output.json) {
			JsonOut.print(fields, out);
		}
		else {
			new FieldPrinter(out).print(catalogs.org(), fields);
		}
	}

}
