package org.leadupdate.cli;

import picocli.CommandLine.Option;

/** What a command prints. */
class OutputOptions {

	@Option(names = "--json", description = "Print the result as JSON on standard output.")
	boolean json;

	@Option(names = "--quiet", description = "Print only the summary.")
	boolean quiet;

	@Option(names = "--debug", description = "Log details, and print stack traces of errors.")
	boolean debug;

}
