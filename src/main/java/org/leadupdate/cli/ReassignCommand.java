package org.leadupdate.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.reassign.Reassignment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reassigns the leads of an owner. */
@Command(name = "reassign",
		description = { "Distributes the leads of one owner evenly among others, in the order of their IDs.",
				"This is a run like any other: it is reported and can be undone. The same command resumes it." },
		footer = { "", "Example: ./run.sh reassign sample --from maria.lopez --to wei.zhang --check" })
class ReassignCommand implements Callable<Integer> {

	private final JobContextFactory contexts;

	@Option(names = "--from", required = true, paramLabel = "USER", description = "The current owner of the leads.")
	private String from = "";

	@Option(names = "--to", required = true, split = ",", paramLabel = "USER", description = "The new owners.")
	private final List<String> to = new ArrayList<>();

	@Option(names = "--status", split = ",", paramLabel = "STATUS",
			description = "Reassign only leads with these statuses; deleted leads are never reassigned.")
	private final Set<String> statuses = new LinkedHashSet<>();

	@Option(names = "--limit", paramLabel = "N", description = "Reassign at most N leads.")
	private @Nullable Integer limit;

	@Mixin
	private final CheckOption check = new CheckOption();

	@Parameters(arity = "0..1", paramLabel = "JOB", completionCandidates = JobNames.class,
			description = "The job definition with the org, user and database: jobs/JOB.yaml.")
	private @Nullable String job;

	@Option(names = "--job", paramLabel = "JOB", completionCandidates = JobNames.class,
			description = "The same as JOB.")
	private @Nullable String jobOption;

	@Mixin
	private final SettingOption settings = new SettingOption();

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	ReassignCommand(JobContextFactory contexts) {
		this.contexts = contexts;
	}

	@Override
	public Integer call() {
		String named = (this.job != null) ? this.job : this.jobOption;
		if (named == null || (this.jobOption != null && !named.equals(this.jobOption))) {
			throw new RefusedException(ExitCode.USAGE,
					"Which job definition has the org and the user? Specify one of %s: reassign JOB --from USER --to USER."
						.formatted(String.join(", ", this.contexts.jobs())));
		}
		return new JobRun(this.contexts, this.output, this.spec.commandLine()).reassign(named, this.settings.values(),
				new Reassignment(this.from.strip(), this.to, this.statuses, this.limit), this.check.check);
	}

}
