package org.leadupdate.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Reads an input once, from beginning to end: checks its structure, hashes it, and spools
 * its rows. Memory stays flat, however long the input is.
 */
public final class InputStaging {

	private static final int PROGRESS_INTERVAL = 1000;

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	private final InputFile input;

	private final CsvSettings settings;

	private final LongConsumer progress;

	/**
	 * Prepares to stage an input.
	 * @param input the input
	 * @param settings how it is to be read
	 * @param progress told the number of rows read so far, now and then and at the end;
	 * an exception it throws ends the staging
	 */
	public InputStaging(InputFile input, CsvSettings settings, LongConsumer progress) {
		this.input = input;
		this.settings = settings;
		this.progress = progress;
	}

	/**
	 * Stages the input.
	 * @param expectedSha256 what {@link InputFile#sha256()} gave
	 * @param folder where to spool the rows, in place of an older spool
	 * @param partitions the number of partitions, at least 1
	 * @return how the input is written, with the number of rows spooled
	 * @throws InputException if the input is unusable, or was changed since it was
	 * hashed; then there is no spool
	 * @throws IOException if the disk fails
	 */
	public InputLayout stage(String expectedSha256, Path folder, int partitions) throws IOException {
		try (SpoolWriter spool = new SpoolWriter(folder, partitions)) {
			InputLayout layout = stage(expectedSha256, spool);
			spool.finish(expectedSha256, List.of("encoding " + layout.encoding(), "rows taken " + taken()));
			return layout;
		}
		catch (IOException ex) {
			Spool.delete(folder);
			throw this.input.failure(ex);
		}
		catch (RuntimeException ex) {
			Spool.delete(folder);
			throw ex;
		}
	}

	private String taken() {
		return (this.settings.rows() != null) ? this.settings.rows().toString() : "all";
	}

	private InputLayout stage(String expectedSha256, SpoolWriter spool) throws IOException {
		MessageDigest digest = InputFile.newDigest();
		try (InputStream stream = new DigestInputStream(this.input.open(), digest)) {
			InputLayout layout = spool(stream, spool);
			if (!this.input.isStill(expectedSha256, digest)) {
				throw new InputException("The input " + this.input.name()
						+ " changed while it was read. Give the command again once it is complete.");
			}
			return layout;
		}
	}

	private InputLayout spool(InputStream stream, SpoolWriter spool) throws IOException {
		byte[] head = stream.readNBytes(TextEncoding.HEAD);
		refuseWorkbook(head);
		TextEncoding encoding = TextEncoding.of(head, this.settings.encoding());
		RowWindow window = new RowWindow(normal(head, stream, encoding));
		char delimiter = delimiter(window);
		try (CsvRows rows = new CsvRows(window, this.input.name(), delimiter)) {
			List<Column> columns = columns(rows, encoding.charset());
			String lineEnd = rows.lineEnd().isEmpty() ? "\n" : rows.lineEnd();
			List<String> kept = columns.stream().filter(Column::isKept).map(Column::header).toList();
			long count = spool(rows, new KeptColumns(columns), spool);
			return new InputLayout(kept, delimiter, encoding.charset().name(), encoding.hasMark(), lineEnd, count);
		}
	}

	private void refuseWorkbook(byte[] head) {
		if (Arrays.equals(head, ZIP)) {
			throw new InputException("The input " + this.input.name()
					+ " is an Excel workbook or a ZIP archive: save it as CSV, or unpack it.");
		}
	}

	private InputStream normal(byte[] head, InputStream stream, TextEncoding encoding) {
		if (!encoding.charset().canEncode()) {
			throw new InputException("The encoding " + encoding.charset()
					+ " can be read but not written, so rejected rows could not be given back. Set another.");
		}
		byte[] text = Arrays.copyOfRange(head, encoding.markLength(), head.length);
		InputStream all = new SequenceInputStream(new ByteArrayInputStream(text), stream);
		return encoding.isUtf8() ? all : new TranscodingStream(all, encoding.charset());
	}

	private char delimiter(RowWindow window) throws IOException {
		Character set = this.settings.delimiter();
		return (set != null) ? set : new DelimiterDetector(this.settings).detect(window.ahead());
	}

	private List<Column> columns(CsvRows rows, Charset encoding) throws IOException {
		do {
			if (!rows.next()) {
				throw new InputException(
						"The input " + this.input.name() + " is empty: it needs a header line with a leadID column.");
			}
		}
		while (rows.isBlank());
		List<String> headers = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			headers.add(header(rows, i, encoding));
		}
		return new HeaderReader(this.input.name() + ", line " + rows.line() + ": ", this.settings).read(headers);
	}

	private String header(CsvRows rows, int index, Charset encoding) {
		byte[] cell = rows.cell(index);
		String header = NormalForm.decode(cell, 0, cell.length);
		if (header == null) {
			throw InputException.at(this.input.name(), rows.line(), "the name of column " + (index + 1)
					+ " is not valid " + encoding + ". Set encoding to what the file is written in.");
		}
		return header;
	}

	private long spool(CsvRows rows, KeptColumns columns, SpoolWriter spool) throws IOException {
		long row = 0;
		long count = 0;
		while (rows.next()) {
			if (!rows.isBlank()) {
				row++;
				if (this.settings.rows() == null || this.settings.rows().contains(row)) {
					columns.spool(rows, row, spool);
					count++;
				}
				if (row % PROGRESS_INTERVAL == 0) {
					this.progress.accept(row);
				}
			}
		}
		this.progress.accept(row);
		return count;
	}

}
