package org.leadupdate.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

/** Shares out the leads of somebody who leaves. */
@Command(name = "reassign",
		description = { "Shares the leads of one owner out among others, evenly and in the order of their IDs.",
				"It is a run like any other: reported, and undone by undo. The same command resumes it." })
class ReassignCommand implements Callable<Integer> {

	private final JobContextFactory workspace;

	@Option(names = "--from", required = true, paramLabel = "USER", description = "Who has the leads.")
	private String from = "";

	@Option(names = "--to", required = true, split = ",", paramLabel = "USER", description = "Who gets them.")
	private final List<String> to = new ArrayList<>();

	@Option(names = "--status", split = ",", paramLabel = "STATUS",
			description = "Take only leads of these statuses; deleted leads are never taken.")
	private final Set<String> statuses = new LinkedHashSet<>();

	@Option(names = "--limit", paramLabel = "N", description = "Take so many leads at most.")
	private @Nullable Integer limit;

	@Option(names = "--check", description = "Say what would become of the leads, and write none.")
	private boolean check;

	@Parameters(arity = "0..1", paramLabel = "JOB",
			description = "The job definition that names org, user and database: jobs/JOB.yaml.")
	private @Nullable String job;

	@Option(names = "--job", paramLabel = "JOB", description = "The same.")
	private @Nullable String jobOption;

	@Option(names = "--set", paramLabel = "KEY=VALUE", description = "Set a property for this run, by its full name.")
	private final Map<String, String> settings = new LinkedHashMap<>();

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	ReassignCommand(JobContextFactory workspace) {
		this.workspace = workspace;
	}

	@Override
	public Integer call() {
		String named = (this.job != null) ? this.job : this.jobOption;
		if (named == null || (this.jobOption != null && !named.equals(this.jobOption))) {
			throw new RefusedException(ExitCode.USAGE,
					"Which job definition names the org and the user? Give one of %s: reassign JOB --from USER --to USER."
						.formatted(String.join(", ", this.workspace.jobs())));
		}
		return new JobRun(this.workspace, this.output, this.spec.commandLine()).reassign(named, this.settings,
				new Reassignment(this.from.strip(), this.to, this.statuses, this.limit), this.check);
	}

}
