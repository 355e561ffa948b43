package org.leadupdate.input.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.input.InputException;
import org.leadupdate.input.InputFile;
import org.leadupdate.input.encoding.LosslessUtf8;

/**
 * Some rows of a CSV file whose columns are not known yet: the first ones, and every so
 * many of those that follow, since what is rare is rarely at the beginning.
 */
public final class CsvSample implements Closeable {

	private static final int FIRST = 10_000;

	private static final int STEP = 100;

	/** Reading on would tell little more. */
	private static final int LAST = 2_000_000;

	private final CsvHeader header;

	private long row;

	private long taken;

	private CsvSample(CsvHeader header) {
		this.header = header;
	}

	/**
	 * Reads the header of a file.
	 * @param file the file
	 * @param settings its encoding, and its delimiter if that is known
	 * @return the sample, to be closed
	 * @throws InputException if the file is no usable CSV
	 * @throws IOException if it can't be read
	 */
	public static CsvSample open(InputFile file, CsvSettings settings) throws IOException {
		InputStream stream = file.open();
		try {
			CsvHeader header = CsvHeader.open(file.name(), stream, settings);
			new HeaderReader(header.place(file.name()), settings).rejectEmptyOrDuplicate(header.names());
			return new CsvSample(header);
		}
		catch (IOException | RuntimeException ex) {
			stream.close();
			throw ex;
		}
	}

	/**
	 * Goes to the next row of the sample.
	 * @return false at its end
	 * @throws InputException if the file is not valid CSV from here on
	 * @throws IOException if it can't be read
	 */
	public boolean next() throws IOException {
		while (this.row < LAST && this.header.rows().next()) {
			if (!this.header.rows().isBlank() && isTaken(this.row++) && isWhole()) {
				this.taken++;
				return true;
			}
		}
		return false;
	}

	private static boolean isTaken(long index) {
		return index < FIRST || index % STEP == 0;
	}

	private boolean isWhole() {
		return this.header.rows().size() == this.header.names().size();
	}

	/**
	 * The cells of the row.
	 * @return a text for each column; null for one that is not valid in the encoding
	 */
	public List<@Nullable String> cells() {
		List<@Nullable String> cells = new ArrayList<>();
		for (int i = 0; i < this.header.names().size(); i++) {
			byte[] cell = this.header.rows().cell(i);
			cells.add(LosslessUtf8.decode(cell, 0, cell.length));
		}
		return cells;
	}

	/** How many rows it has had so far. */
	public long rows() {
		return this.taken;
	}

	/** The headers of the file, as they are. */
	public List<String> headers() {
		return this.header.names();
	}

	/** The character between its cells. */
	public char delimiter() {
		return this.header.delimiter();
	}

	/** Its encoding. */
	public Charset encoding() {
		return this.header.encoding().charset();
	}

	/**
	 * The name of a column without its case, its spaces and signs.
	 * @param name a header, or the name of a field
	 * @return letters and digits only
	 */
	public static String plain(String name) {
		return Column.fold(name).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
	}

	/**
	 * Whether a column has a standard name, by which it is known without being mapped.
	 * @param header its header
	 * @return true for {@code leadID}, {@code extendedFields.NAME} and their like, and
	 * for columns that an input may have for itself
	 */
	public static boolean isKnown(String header) {
		return Column.ofName(header, header) != null || Column.fold(header).startsWith("_");
	}

	@Override
	public void close() throws IOException {
		this.header.rows().close();
	}

}
