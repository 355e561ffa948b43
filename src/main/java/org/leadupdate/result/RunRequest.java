package org.leadupdate.result;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A run that is about to begin.
 *
 * @param identity what it does
 * @param attempt which attempt at its identity it is, from 1
 * @param input where the input comes from, as a path or a name
 * @param settings the settings that decide what a row means, by property name
 * @param startedBy user@host
 * @param version the program's version
 * @param started when it begins, UTC
 * @param reportDirectory the folder in which it gets its own
 * @param relatedRun the run it undoes or mends
 */
public record RunRequest(RunIdentity identity, int attempt, String input, Map<String, String> settings,
		String startedBy, String version, LocalDateTime started, Path reportDirectory, @Nullable Long relatedRun) {

}
