package org.leadupdate.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

import org.leadupdate.conversion.Conversion;
import org.leadupdate.field.FieldCatalog;
import org.leadupdate.input.csv.LeadUpdateParser;
import org.leadupdate.input.spool.CsvRow;
import org.leadupdate.input.spool.SpoolReader;
import org.leadupdate.lead.LeadUpdate;
import org.leadupdate.result.ColumnTally;
import org.leadupdate.validation.LeadUpdateValidator;

/**
 * Profiles the columns of a file, whose rows are in a spool and have their results. It
 * reads them all once more: so the profile is whole, however often the check was
 * interrupted.
 *
 * @param parser parses the rows
 * @param conversion converts their values
 * @param validator tells whether a value is valid
 * @param catalog the extended fields of the org
 */
public record ColumnProfiler(LeadUpdateParser parser, Conversion conversion, LeadUpdateValidator validator,
		FieldCatalog catalog) {

	private static final int PROGRESS_ROWS = 1000;

	/**
	 * Profiles a file.
	 * @param spool the folder with its rows
	 * @param partitions the number of partitions there
	 * @param tally what became of them
	 * @param progress receives the number of rows read, periodically
	 * @return the profile
	 */
	public FileProfile profile(Path spool, int partitions, ColumnTally tally, LongConsumer progress) {
		FileCells cells = new FileCells(this.parser.columns(), this.catalog);
		long rows = 0;
		for (int partition = 0; partition < partitions; partition++) {
			try (SpoolReader reader = new SpoolReader(spool, partition)) {
				for (CsvRow row = reader.read(); row != null; row = reader.read()) {
					add(row, cells, tally);
					if (++rows % PROGRESS_ROWS == 0) {
						progress.accept(rows);
					}
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return cells.profile(tally, new ValueMeanings(this.conversion, this.validator));
	}

	private void add(CsvRow row, FileCells cells, ColumnTally tally) {
		if (row.isRagged()) {
			cells.addRagged();
			return;
		}
		LeadUpdate given = this.parser.parse(row);
		cells.add(given, this.conversion.convert(given), tally.isRejected(row.row()));
	}

}
