package org.leadupdate;

/** Updates leads in bulk from a CSV file. */
public final class LeadUpdateApplication {

	private LeadUpdateApplication() {
	}

	/**
	 * Runs one command and ends the JVM with its exit code.
	 * @param args the command and its options
	 */
	public static void main(String[] args) {
		System.exit(0);
	}

}
