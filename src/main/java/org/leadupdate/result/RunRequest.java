package org.leadupdate.result;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The data of a new run.
 *
 * @param identity its identity
 * @param attempt the number of the attempt with this identity, from 1
 * @param input the path or name of the input
 * @param settings the settings that decide what a row means, by property name
 * @param startedBy user@host
 * @param version the program's version
 * @param started when it begins, UTC
 * @param reportDirectory the folder of all report folders
 * @param relatedRun the run it undoes or corrects
 */
public record RunRequest(RunIdentity identity, int attempt, String input, Map<String, String> settings,
		String startedBy, String version, LocalDateTime started, Path reportDirectory, @Nullable Long relatedRun) {

}
