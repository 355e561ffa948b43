package org.leadupdate.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.leadupdate.result.RunTally;

/** The lines of the rows of a pack, in input order. */
public final class PackLines {

	private final WaitingLines lines;

	private final RunTally tally;

	private PackLines(WaitingLines lines, RunTally tally) {
		this.lines = lines;
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
		int size = 0;
		for (byte[] text : texts) {
			size = Math.addExact(size, WaitingLines.HEADER + text.length);
		}
		ByteBuffer bytes = ByteBuffer.allocate(size);
		for (int index = 0; index < texts.length; index++) {
			bytes.putLong(sorted.get(index).row()).putInt(texts[index].length).put(texts[index]);
		}
		return new PackLines(WaitingLines.inMemory(texts.length, bytes.flip()), tally);
	}

	/** Lines whose rows are counted already. */
	static PackLines counted(WaitingLines lines) {
		return new PackLines(lines, new RunTally());
	}

	/**
	 * How many lines there are.
	 * @return their number
	 */
	public int rows() {
		return this.lines.rows();
	}

	/**
	 * Counts its rows.
	 * @return their counts
	 */
	public RunTally tally() {
		return this.tally;
	}

	WaitingLines lines() {
		return this.lines;
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
