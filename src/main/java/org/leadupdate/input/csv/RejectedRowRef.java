package org.leadupdate.input.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.leadupdate.input.InputException;
import org.leadupdate.input.InputFile;
import org.leadupdate.input.encoding.LosslessUtf8;

/**
 * The row of an earlier run that a row comes from, by the columns added to
 * {@code rejected.csv}.
 *
 * @param row the number of the earlier row
 * @param line the line where it began
 * @param leadId the current lead ID of the row
 */
public record RejectedRowRef(long row, long line, String leadId) {

	private static final String ROW = "_row";

	private static final String LINE = "_line";

	/**
	 * Reads the references of the first rows of an input.
	 * @param input the input
	 * @param settings how to read it
	 * @param limit the maximum number of rows to read
	 * @return the references; empty if the input has no such columns or is unusable
	 * @throws IOException if reading fails
	 */
	public static List<RejectedRowRef> read(InputFile input, CsvSettings settings, int limit) throws IOException {
		try (InputStream stream = input.open(); CsvText text = CsvText.open(input.name(), stream, settings)) {
			return read(text, index(text, ROW), index(text, LINE), limit);
		}
		catch (InputException ex) {
			return List.of();
		}
	}

	private static List<RejectedRowRef> read(CsvText text, int row, int line, int limit) throws IOException {
		List<RejectedRowRef> refs = new ArrayList<>();
		int leadId = IntStream.range(0, text.columns().size())
			.filter((index) -> text.columns().get(index).role() == Column.Role.LEAD_ID)
			.findFirst()
			.orElse(-1);
		while (row >= 0 && line >= 0 && refs.size() < limit && text.rows().next()) {
			if (text.rows().size() == text.columns().size() && isNumber(cell(text, row))
					&& isNumber(cell(text, line))) {
				refs.add(new RejectedRowRef(Long.parseLong(cell(text, row)), Long.parseLong(cell(text, line)),
						cell(text, leadId)));
			}
		}
		return refs;
	}

	private static int index(CsvText text, String header) {
		return IntStream.range(0, text.columns().size())
			.filter((index) -> Column.fold(text.columns().get(index).header()).equals(header))
			.findFirst()
			.orElse(-1);
	}

	private static String cell(CsvText text, int index) {
		byte[] cell = text.rows().cell(index);
		String decoded = LosslessUtf8.decode(cell, 0, cell.length);
		return (decoded != null) ? decoded.strip() : "";
	}

	private static boolean isNumber(String text) {
		return text.matches("[0-9]{1,18}");
	}

}
