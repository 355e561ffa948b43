package org.leadupdate.cli;

import picocli.CommandLine.Option;

/** How much a command prints. */
class OutputOptions {

	@Option(names = "--json", description = "Print the result as JSON on standard output.")
	boolean json;

	@Option(names = "--quiet", description = "Print the summary alone.")
	boolean quiet;

	@Option(names = "--debug", description = "Log more, and stack traces with errors.")
	boolean debug;

}
