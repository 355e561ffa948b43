package org.leadupdate.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.leadupdate.cli.console.JsonOut;
import org.leadupdate.doctor.Doctor;
import org.leadupdate.doctor.DoctorFinding;
import org.leadupdate.exit.ExitCode;

import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks whether a job would run. */
@Command(name = "doctor",
		description = {
				"Checks everything a run of the job needs: settings, database, rights, tables, fields, folders, input.",
				"Changes nothing. Exits with 0 if a run can start, with 1 if it would fail." })
class DoctorCommand implements Callable<Integer> {

	private final JobContextFactory contexts;

	@Parameters(paramLabel = "JOB", description = "The job definition: jobs/JOB.yaml.")
	private String job;

	@Option(names = "--set", paramLabel = "KEY=VALUE",
			description = "Set a property for this command, by its full name.")
	private final Map<String, String> settings = new LinkedHashMap<>();

	@Mixin
	private final OutputOptions output = new OutputOptions();

	@Spec
	private CommandSpec spec;

	DoctorCommand(JobContextFactory contexts) {
		this.contexts = contexts;
	}

	@Override
	public Integer call() {
		this.contexts.log(this.output);
		try (ConfigurableApplicationContext context = this.contexts.open(this.job, this.settings)) {
			List<DoctorFinding> findings = context.getBean(Doctor.class).check();
			print(findings);
			boolean fails = findings.stream().anyMatch((finding) -> finding.level() == DoctorFinding.Level.FAIL);
			return (fails ? ExitCode.USAGE : ExitCode.OK).number();
		}
	}

	private void print(List<DoctorFinding> findings) {
		PrintWriter out = this.spec.commandLine().getOut();
		if (this.output.json) {
			out.println(JsonOut.of(findings));
			return;
		}
		for (DoctorFinding finding : findings) {
			out.printf("%-5s %-11s %s%n", level(finding), finding.subject(), finding.text());
		}
	}

	private static String level(DoctorFinding finding) {
		return (finding.level() == DoctorFinding.Level.FAIL) ? "FAIL" : finding.level().name().toLowerCase(Locale.ROOT);
	}

}
