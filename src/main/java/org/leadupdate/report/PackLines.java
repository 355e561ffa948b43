package org.leadupdate.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

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
	 * @param lines the line of each row
	 * @param tally counts the rows
	 * @return the lines in input order
	 */
	public static PackLines of(Collection<Line> lines, RunTally tally) {
		List<Line> sorted = lines.stream().sorted(Comparator.comparingLong(Line::row)).toList();
		byte[][] texts = sorted.stream()
			.map((line) -> line.text().getBytes(StandardCharsets.UTF_8))
			.toArray(byte[][]::new);
		int[] ends = new int[texts.length + 1];
		for (int index = 0; index < texts.length; index++) {
			ends[index + 1] = ends[index] + texts[index].length;
		}
		ByteBuffer text = ByteBuffer.allocate(ends[texts.length]);
		for (byte[] line : texts) {
			text.put(line);
		}
		return new PackLines(sorted.stream().mapToLong(Line::row).toArray(), ends, text.array(), tally);
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

	/**
	 * The line of a row.
	 *
	 * @param row the number of the row
	 * @param text the line, with its line end
	 */
	public record Line(long row, String text) {

	}

}
