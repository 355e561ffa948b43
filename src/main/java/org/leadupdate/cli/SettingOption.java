package org.leadupdate.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import picocli.CommandLine.Option;

/** Properties that are set on the command line. */
class SettingOption {

	@Option(names = "--set", paramLabel = "KEY=VALUE",
			description = "Set a property for this command, by its full name, such as lead-update.threads=1.")
	final Map<String, String> values = new LinkedHashMap<>();

}
