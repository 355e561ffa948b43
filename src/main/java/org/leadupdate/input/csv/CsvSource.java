package org.leadupdate.input.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

import org.leadupdate.input.InputFile;
import org.leadupdate.input.InputLayout;
import org.leadupdate.input.spool.Partitioning;
import org.leadupdate.input.RowSource;

/**
 * The rows of a CSV file.
 *
 * @param file the file
 * @param settings how to read it
 */
public record CsvSource(InputFile file, CsvSettings settings) implements RowSource {

	@Override
	public String name() {
		return this.file.name();
	}

	@Override
	public String sha256() throws IOException {
		return this.file.sha256();
	}

	@Override
	public InputLayout stage(String expectedSha256, Path folder, Partitioning partitioning, LongConsumer progress)
			throws IOException {
		return new InputStaging(this.file, this.settings, progress).stage(expectedSha256, folder, partitioning);
	}

}
