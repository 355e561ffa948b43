package org.leadupdate.result;

/**
 * Where the results of some rows of a run are stored.
 *
 * @param run the run's number
 * @param partition the partition's number
 * @param begin the position in the spool where the chunk begins
 * @param part counts the packs of the chunk, from 0
 * @param firstRow the lowest number of its rows
 */
public record PackKey(long run, int partition, long begin, int part, long firstRow) {

}
