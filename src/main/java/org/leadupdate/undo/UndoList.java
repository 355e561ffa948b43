package org.leadupdate.undo;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.leadupdate.input.InputFile;
import org.leadupdate.result.ResultRepository;

/**
 * The input of an undo: the leads that a run changed, each once, in the order of that
 * run. It is read from the results of the run while it is spooled, and kept nowhere else.
 */
final class UndoList {

	private static final int PAGE = 10_000;

	private final ResultRepository results;

	private final long run;

	UndoList(ResultRepository results, long run) {
		this.results = results;
		this.run = run;
	}

	/**
	 * The list as an input.
	 * @param rows how many rows the run has; an unfinished one may get more
	 */
	InputFile input(long rows) {
		return InputFile.made("run " + this.run, "The undo of run %d, %d rows".formatted(this.run, rows), Lines::new);
	}

	/** The header, then the leads, so many at a time. */
	private final class Lines extends InputStream {

		private ByteArrayInputStream page = stream("leadID\n");

		private long lastRow;

		@Override
		public int read() {
			return page().read();
		}

		@Override
		public int read(byte[] into, int offset, int length) {
			return page().read(into, offset, length);
		}

		private ByteArrayInputStream page() {
			if (this.page.available() == 0) {
				this.page = next();
			}
			return this.page;
		}

		private ByteArrayInputStream next() {
			StringBuilder lines = new StringBuilder();
			Map<Long, Long> leads = UndoList.this.results.changedLeads(UndoList.this.run, this.lastRow, PAGE);
			leads.forEach((row, lead) -> {
				lines.append(lead).append('\n');
				this.lastRow = row;
			});
			return stream(lines.toString());
		}

		private static ByteArrayInputStream stream(String lines) {
			return new ByteArrayInputStream(lines.getBytes(StandardCharsets.US_ASCII));
		}

	}

}
