package org.leadupdate.cli;

import java.util.Iterator;
import java.util.regex.Pattern;

/**
 * The job definitions that a shell can complete: others are left out, since the script
 * that completes them would have to quote them.
 */
class JobNames implements Iterable<String> {

	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.-]+");

	private final JobContextFactory contexts;

	JobNames(JobContextFactory contexts) {
		this.contexts = contexts;
	}

	@Override
	public Iterator<String> iterator() {
		return this.contexts.jobs().stream().filter((job) -> PLAIN.matcher(job).matches()).iterator();
	}

}
