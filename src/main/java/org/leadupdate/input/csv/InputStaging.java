package org.leadupdate.input.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.LongConsumer;

import org.leadupdate.input.InputException;
import org.leadupdate.input.InputFile;
import org.leadupdate.input.InputLayout;
import org.leadupdate.input.spool.Partitioning;
import org.leadupdate.input.encoding.TextEncoding;
import org.leadupdate.input.spool.Spool;
import org.leadupdate.input.spool.SpoolWriter;

/**
 * Reads an input once: checks its structure, hashes it, and spools its rows. Memory use
 * does not depend on the length of the input.
 */
public final class InputStaging {

	private static final int PROGRESS_INTERVAL = 1000;

	private final InputFile input;

	private final CsvSettings settings;

	private final LongConsumer progress;

	/**
	 * Creates the staging of an input.
	 * @param input the input
	 * @param settings how to read it
	 * @param progress receives the number of rows read so far, periodically and at the
	 * end; an exception it throws ends the staging
	 */
	public InputStaging(InputFile input, CsvSettings settings, LongConsumer progress) {
		this.input = input;
		this.settings = settings;
		this.progress = progress;
	}

	/**
	 * Stages the input.
	 * @param expectedSha256 the result of {@link InputFile#sha256()}
	 * @param folder where to spool the rows, in place of an older spool
	 * @param partitioning how to divide them among partitions
	 * @return the layout of the input, with the number of spooled rows
	 * @throws InputException if the input is unusable or changed since it was hashed;
	 * then there is no spool
	 * @throws IOException if the disk fails
	 */
	public InputLayout stage(String expectedSha256, Path folder, Partitioning partitioning) throws IOException {
		try (SpoolWriter spool = new SpoolWriter(folder, partitioning)) {
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
			if (!this.input.isUnchanged(expectedSha256, digest)) {
				throw new InputException("The input " + this.input.name()
						+ " changed while it was read. Run the command again once it is complete.");
			}
			return layout;
		}
	}

	private InputLayout spool(InputStream stream, SpoolWriter spool) throws IOException {
		try (CsvText text = CsvText.open(this.input.name(), stream, this.settings)) {
			CsvRows rows = text.rows();
			List<Column> columns = text.columns();
			String lineEnd = rows.lineEnd().isEmpty() ? "\n" : rows.lineEnd();
			List<String> kept = columns.stream().filter(Column::isKept).map(Column::header).toList();
			long count = spool(rows, new RowSpooler(columns, this.settings.cells()), spool);
			TextEncoding encoding = text.encoding();
			return new InputLayout(kept, text.delimiter(), encoding.charset().name(), encoding.hasMark(), lineEnd,
					count);
		}
	}

	private long spool(CsvRows rows, RowSpooler columns, SpoolWriter spool) throws IOException {
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
