package org.leadupdate.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.leadupdate.result.RunTally;

/** The lines of the rows of a pack, in input order. */
public final class PackLines {

	private final long[] rows;

	/** The end of each line in the text; in front of them, 0. */
	private final int[] ends;

	private final byte[] text;

	private final RunTally tally;

	private PackLines(long[] rows, int[] ends, byte[] text, RunTally tally) {
		this.rows = rows;
		this.ends = ends;
		this.text = text;
		this.tally = tally;
	}

	/**
	 * Sorts lines by their rows.
	 * @param rows the number of each row
	 * @param lines the line of each row, with its line end
	 * @param tally counts the rows
	 * @return the lines in input order
	 */
	public static PackLines of(List<Long> rows, List<String> lines, RunTally tally) {
		int[] order = IntStream.range(0, rows.size())
			.boxed()
			.sorted(Comparator.comparing(rows::get))
			.mapToInt(Integer::intValue)
			.toArray();
		int[] ends = new int[rows.size() + 1];
		ByteArrayOutputStream text = new ByteArrayOutputStream(512 * rows.size());
		for (int index = 0; index < order.length; index++) {
			text.writeBytes(lines.get(order[index]).getBytes(StandardCharsets.UTF_8));
			ends[index + 1] = text.size();
		}
		return new PackLines(Arrays.stream(order).mapToLong(rows::get).toArray(), ends, text.toByteArray(), tally);
	}

	/**
	 * Counts its rows.
	 * @return their counts
	 */
	public RunTally tally() {
		return this.tally;
	}

	long[] rows() {
		return this.rows;
	}

	int[] ends() {
		return this.ends;
	}

	byte[] text() {
		return this.text;
	}

}
