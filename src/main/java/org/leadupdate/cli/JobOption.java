package org.leadupdate.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The job definition whose database a command uses that runs no job. */
class JobOption {

	@Option(names = "--job", paramLabel = "JOB", completionCandidates = JobNames.class,
			description = "Use the database of this job definition. Default: SPRING_DATASOURCE_URL, or else the embedded database.")
	@Nullable String job;

	@Mixin
	final SettingOption settings = new SettingOption();

}
