package org.leadupdate.job;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.result.Run;
import org.leadupdate.result.RunCounts;

/**
 * All that is known of one run.
 *
 * @param run the run
 * @param counts what became of its rows, up to now
 * @param problems rejected rows by problem code
 * @param files the files of its folder by name, with their bytes
 * @param next the command to give next, if there is one
 */
public record RunDetail(Run run, RunCounts counts, Map<String, Long> problems, Map<String, Long> files,
		@Nullable String next) {

}
