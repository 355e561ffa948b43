package org.leadupdate.cli;

import picocli.CommandLine.Option;

/** Only reports what a command would do. */
class CheckOption {

	@Option(names = "--check", description = "Report what would be done, and change nothing.")
	boolean check;

}
