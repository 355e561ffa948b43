package org.leadupdate;

import org.leadupdate.cli.CommandLineRun;

/** Updates leads in bulk from a CSV file. */
public final class LeadUpdateApplication {

	private LeadUpdateApplication() {
	}

	/**
	 * Runs one command and ends the JVM with its exit code.
	 * @param args the command and its options
	 */
	public static void main(String[] args) {
		CommandLineRun.runAndExit(args);
	}

}
