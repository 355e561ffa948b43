package org.leadupdate.undo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

import org.leadupdate.input.GeneratedIdentity;
import org.leadupdate.input.InputLayout;
import org.leadupdate.input.RowSource;
import org.leadupdate.input.spool.Spool;
import org.leadupdate.input.spool.SpoolWriter;
import org.leadupdate.result.ResultRepository;

/**
 * The rows of an undo: the leads that a run changed, each once, in the order of that run.
 * They are spooled straight from the results of the run.
 *
 * @param results holds them
 * @param run the run's number
 * @param count how many rows the run has; an unfinished one may get more
 */
record UndoRows(ResultRepository results, long run, long count) implements RowSource {

	private static final int PAGE = 10_000;

	/** The rows are shown under this header, and counted like the lines of a file. */
	private static final List<String> HEADER = List.of("leadID");

	@Override
	public String name() {
		return "run " + this.run;
	}

	@Override
	public String sha256() {
		return GeneratedIdentity.of("undo", 1).with("run", this.run).with("rows", this.count).sha256();
	}

	@Override
	public InputLayout stage(String expectedSha256, Path folder, int partitions, LongConsumer progress)
			throws IOException {
		try (SpoolWriter spool = new SpoolWriter(folder, partitions)) {
			long rows = spool(spool, progress);
			spool.finish(expectedSha256, List.of("leads of run " + this.run));
			return new InputLayout(HEADER, ',', StandardCharsets.UTF_8.name(), false, "\n", rows);
		}
		catch (IOException | RuntimeException ex) {
			Spool.delete(folder);
			throw ex;
		}
	}

	private long spool(SpoolWriter spool, LongConsumer progress) throws IOException {
		long row = 0;
		long last = 0;
		Map<Long, Long> page = this.results.changedLeads(this.run, last, PAGE);
		while (!page.isEmpty()) {
			for (Map.Entry<Long, Long> changed : page.entrySet()) {
				last = changed.getKey();
				row++;
				byte[] lead = changed.getValue().toString().getBytes(StandardCharsets.US_ASCII);
				spool.add(changed.getValue(), row, row + 1, List.of(lead), null);
			}
			progress.accept(row);
			page = this.results.changedLeads(this.run, last, PAGE);
		}
		return row;
	}

}
