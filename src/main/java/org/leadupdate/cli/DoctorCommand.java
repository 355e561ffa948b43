package org.leadupdate.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.leadupdate.cli.console.JsonOut;
import org.leadupdate.cli.error.Errors;
import org.leadupdate.doctor.Doctor;
import org.leadupdate.doctor.DoctorFinding;
import org.leadupdate.doctor.JobCheck;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.next.CommandText;

import org.springframework.beans.BeansException;
import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks whether a job would run. */
@Command(name = "doctor",
		description = {
				"Checks everything a run of the job needs: settings, database, rights, tables, fields, folders, input.",
				"Changes nothing. Exits with 0 if a run can start, with 1 if it would fail." },
		footer = { "", "Example: ./run.sh doctor sample" })
class DoctorCommand implements Callable<Integer> {

	private final JobContextFactory contexts;

	@Parameters(paramLabel = "JOB", completionCandidates = JobNames.class,
			description = "The job definition: jobs/JOB.yaml.")
	private String job;

	@Mixin
	private final SettingOption settings = new SettingOption();

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
		List<DoctorFinding> findings;
		ExitCode failed = ExitCode.USAGE;
		try (ConfigurableApplicationContext context = this.contexts.open(this.job, this.settings.values())) {
			findings = context.getBean(Doctor.class).check();
		}
		catch (BeansException ex) {
			Errors.ErrorMessage message = Errors.toMessage(ex, this.contexts.databaseErrors());
			if (message.exitCode() == ExitCode.USAGE) {
				throw ex;
			}
			findings = withoutDatabase(message.sentence());
			failed = message.exitCode();
		}
		print(findings);
		boolean fails = findings.stream().anyMatch((finding) -> finding.level() == DoctorFinding.Level.FAIL);
		return (fails ? failed : ExitCode.OK).number();
	}

	/** The rest can be checked while the database is away. */
	private List<DoctorFinding> withoutDatabase(String sentence) {
		List<DoctorFinding> findings = new ArrayList<>();
		findings.add(DoctorFinding.fail("database", sentence));
		try (ConfigurableApplicationContext context = this.contexts.openSettings(this.job, this.settings.values())) {
			findings.addAll(context.getBean(JobCheck.class).withoutDatabase());
		}
		return findings;
	}

	private void print(List<DoctorFinding> findings) {
		PrintWriter out = this.spec.commandLine().getOut();
		if (this.output.json) {
			JsonOut.print(findings, out);
			return;
		}
		for (DoctorFinding finding : findings) {
			out.printf("%-5s %-11s %s%n", level(finding), finding.subject(),
					finding.text() + ((finding.next() != null) ? " " + CommandText.of(finding.next()) : ""));
		}
	}

	private static String level(DoctorFinding finding) {
		return (finding.level() == DoctorFinding.Level.FAIL) ? "FAIL" : finding.level().name().toLowerCase(Locale.ROOT);
	}

}
