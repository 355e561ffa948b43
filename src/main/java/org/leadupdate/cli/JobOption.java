package org.leadupdate.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/** The job definition whose database a command uses that runs no job. */
class JobOption {

	@Option(names = "--job", paramLabel = "JOB",
			description = "Use the database of this job definition. Default: SPRING_DATASOURCE_URL, or else the embedded database.")
	@Nullable String job;

	@Option(names = "--set", paramLabel = "KEY=VALUE",
			description = "Set a property for this command, by its full name.")
	Map<String, String> settings = new LinkedHashMap<>();

}
