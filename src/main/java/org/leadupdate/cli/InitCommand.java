package org.leadupdate.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.leadupdate.cli.console.InitPrinter;
import org.leadupdate.cli.console.JsonOut;
import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.fields.FieldCatalogs;
import org.leadupdate.init.InitOutcome;
import org.leadupdate.init.JobInit;
import org.leadupdate.init.KnownOrg;
import org.leadupdate.init.Situation;
import org.leadupdate.input.InputFile;
import org.leadupdate.run.InputLocator;
import org.leadupdate.run.SchemaCheck;
import org.leadupdate.store.AssociateRepository;
import org.leadupdate.store.LeadStore;
import org.leadupdate.text.Printable;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a job definition for a file. */
@Command(name = "init", description = { "Looks at a CSV file and writes a job definition for it, jobs/JOB.yaml:",
		"what it is sure of as settings, what it is not as comments to edit. Overwrites nothing, writes no lead.",
		"With --org, or a --job that names one, it knows the fields and the owners that the file may mean." },
		footer = { "", "Example: ./run.sh init feed --input sample-data/updates/leads.csv" })
class InitCommand implements Callable<Integer> {

	private static final Pattern ENDING = Pattern.compile("(\\.(csv|tsv|txt))?(\\.gz)?$", Pattern.CASE_INSENSITIVE);

	private static final int MAX_NAME = 100;

	private final JobContextFactory contexts;

	@Parameters(paramLabel = "JOB", arity = "0..1",
			description = "The name of the new job definition. Default: the name of the file.")
	private @Nullable String name;

	@Option(names = "--input", paramLabel = "FILE", required = true, description = "The CSV file; - is standard input.")
	private String input = "";

	@Option(names = "--org", paramLabel = "N", description = "The org whose leads are to be updated.")
	private @Nullable Long org;

	@Option(names = "--job", paramLabel = "JOB", completionCandidates = JobNames.class,
			description = "Take org, updated-by, and the database or the vendor's API from this job definition.")
	private @Nullable String like;

	@Mixin
	private final SettingOption settings = new SettingOption();

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	InitCommand(JobContextFactory contexts) {
		this.contexts = contexts;
	}

	@Override
	public Integer call() {
		this.contexts.log(this.output);
		String job = job();
		Path definition = this.contexts.home().resolve("jobs").resolve(job + ".yaml");
		JobInit.refuseExisting(definition);
		Map<String, String> given = new LinkedHashMap<>(this.settings.values());
		if (this.org != null) {
			given.put("lead-update.org", String.valueOf(this.org));
		}
		try (ConfigurableApplicationContext context = this.contexts.open(this.like, given)) {
			print(write(context, job, definition));
		}
		return ExitCode.OK.number();
	}

	private String job() {
		Path file = Path.of(this.input).getFileName();
		String job = (this.name != null || file == null) ? String.valueOf(this.name)
				: ENDING.matcher(file.toString()).replaceFirst("");
		boolean usable = !job.isBlank() && job.equals(job.strip()) && job.length() <= MAX_NAME && Printable.isLine(job)
				&& !job.startsWith("-") && !job.startsWith(".") && !job.contains("${") && !job.matches(".*[/\\\\\"].*");
		if (!usable) {
			throw new RefusedException(ExitCode.USAGE,
					"\"%s\" can't be the name of a job definition. Give one, such as: init migration --input FILE."
						.formatted(Printable.line(job)));
		}
		return job;
	}

	private InitOutcome write(ConfigurableApplicationContext context, String job, Path definition) {
		Situation situation = situation(context);
		boolean stream = this.input.equals("-");
		String path = stream ? this.input : Path.of(this.input).toAbsolutePath().normalize().toString();
		InputFile file = context.getBean(InputLocator.class).locate(path).orElseThrow();
		return new JobInit(job, definition, situation, org(context, situation.org())).write(file, stream ? null : path);
	}

	private static Situation situation(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		return Situation.of(context.getBean(LeadUpdateProperties.class),
				environment.containsProperty("lead-update.encoding"), ofJob(environment));
	}

	private static Map<String, String> ofJob(ConfigurableEnvironment environment) {
		Map<String, String> taken = new LinkedHashMap<>();
		Situation.TAKEN_OVER.forEach((name) -> {
			String value = ofJob(environment, name);
			if (value != null) {
				taken.put(name, value);
			}
		});
		return taken;
	}

	/** A setting of the other job definition, unless the environment has it anyway. */
	private static @Nullable String ofJob(ConfigurableEnvironment environment, String name) {
		for (PropertySource<?> source : environment.getPropertySources()) {
			Object value = source.getName().contains(".yaml") ? source.getProperty(name) : null;
			if (value != null) {
				return value.toString();
			}
		}
		return null;
	}

	private static KnownOrg org(ConfigurableApplicationContext context, @Nullable Long org) {
		if (org == null) {
			return KnownOrg.none();
		}
		context.getBean(SchemaCheck.class).checkTables();
		LeadStore leads = context.getBean(LeadStore.class);
		return new KnownOrg(context.getBean(FieldCatalogs.class).load(org),
				context.getBean(AssociateRepository.class).load(org),
				(ids) -> leads.read(org, List.copyOf(ids)).size());
	}

	private void print(InitOutcome outcome) {
		if (this.output.json) {
			JsonOut.print(outcome, this.spec.commandLine().getOut());
		}
		else {
			new InitPrinter(this.spec.commandLine().getOut()).print(outcome);
		}
	}

}
