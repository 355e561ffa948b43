package org.leadupdate.run;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.leadupdate.next.NextStep;
import org.leadupdate.result.DeliveryJournal;
import org.leadupdate.share.PartitionTasks;

/**
 * All that is known of one run.
 *
 * @param entry what the list of runs says of it
 * @param sha256 of the input's decompressed bytes, in hex
 * @param version the program's version
 * @param settings the settings that decide what a row means, by property name
 * @param countsByCode rejected rows by problem code
 * @param calls the calls of the vendor's API; null if it updates the database
 * @param workers the processes that apply partitions of it; null without workers
 * @param files the files of its folder by name, with their bytes
 * @param next what to do next, if there is anything
 * @param undo restores what it changed, if it changed anything
 */
public record RunDetail(@JsonUnwrapped RunListItem entry, String sha256, String version, Map<String, String> settings,
		Map<String, Long> countsByCode,
		@JsonInclude(JsonInclude.Include.NON_NULL) DeliveryJournal.@Nullable Calls calls,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PartitionTasks.ActiveWorker> workers,
		Map<String, Long> files, @Nullable NextStep next, @Nullable NextStep undo) {

}
