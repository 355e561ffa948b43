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
 * Which row of an earlier run a row was, by the columns that {@code rejected.csv} has of
 * it.
 *
 * @param row the number of that row
 * @param line the line where it began
 * @param leadId the lead ID of the row as it is now
 */
public record RejectedRowRef(long row, long line, String leadId) {

	private static final String ROW = "_row";

	private static final String LINE = "_line";

	/**
	 * Reads where the first rows of an input come from.
	 * @param input the input
	 * @param settings how it is to be read
	 * @param most how many rows to read at most
	 * @return the rows that tell; empty if the input has no such columns, or is unusable
	 * @throws IOException if reading fails
	 */
	public static List<RejectedRowRef> read(InputFile input, CsvSettings settings, int most) throws IOException {
		try (InputStream stream = input.open(); CsvText text = CsvText.open(input.name(), stream, settings)) {
			return read(text, index(text, ROW), index(text, LINE), most);
		}
		catch (InputException ex) {
			return List.of();
		}
	}

	private static List<RejectedRowRef> read(CsvText text, int row, int line, int most) throws IOException {
		List<RejectedRowRef> origins = new ArrayList<>();
		int leadId = IntStream.range(0, text.columns().size())
			.filter((index) -> text.columns().get(index).role() == Column.Role.LEAD_ID)
			.findFirst()
			.orElse(-1);
		while (row >= 0 && line >= 0 && origins.size() < most && text.rows().next()) {
			if (text.rows().size() == text.columns().size() && isNumber(cell(text, row))
					&& isNumber(cell(text, line))) {
				origins.add(new RejectedRowRef(Long.parseLong(cell(text, row)), Long.parseLong(cell(text, line)),
						cell(text, leadId)));
			}
		}
		return origins;
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
