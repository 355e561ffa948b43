package org.leadupdate.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.input.InputFile;
import org.leadupdate.input.csv.CsvSettings;
import org.leadupdate.input.csv.RejectedRowRef;
import org.leadupdate.result.RejectedRow;
import org.leadupdate.result.RejectedRowRepository;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunIdentity;
import org.leadupdate.result.RunRepository;

/**
 * Finds the run that an input corrects: the one in whose folder it lies; or, where a
 * {@code rejected.csv} was corrected elsewhere, the newest whose rejected rows it has.
 */
public class CorrectedRunFinder {

	/** Enough to distinguish two runs, and quickly read. */
	private static final int ROWS = 100;

	private static final int RUNS = 50;

	private final RunRepository runs;

	private final RejectedRowRepository rejected;

	public CorrectedRunFinder(RunRepository runs, RejectedRowRepository rejected) {
		this.runs = runs;
		this.rejected = rejected;
	}

	@Nullable Long find(InputFile input, CsvSettings settings, RunIdentity identity) {
		Path folder = Path.of(input.name()).getParent();
		Long inFolder = (folder != null) ? this.runs.inFolder(folder.toString()).orElse(null) : null;
		return (inFolder != null) ? inFolder : byContent(input, settings, identity);
	}

	private @Nullable Long byContent(InputFile input, CsvSettings settings, RunIdentity identity) {
		List<RejectedRowRef> origins = origins(input, settings);
		return origins.isEmpty() ? null
				: this.runs.withRejectedRows(identity.job(), identity.org(), RUNS)
					.stream()
					.map(Run::number)
					.filter((run) -> hasRejected(run, origins))
					.findFirst()
					.orElse(null);
	}

	/** The lead ID may be what was corrected, where it was invalid. */
	private boolean hasRejected(long run, List<RejectedRowRef> origins) {
		Map<Long, RejectedRow> rejected = this.rejected.find(run, origins.stream().map(RejectedRowRef::row).toList());
		return origins.stream().allMatch((origin) -> {
			RejectedRow row = rejected.get(origin.row());
			return row != null && row.line() == origin.line()
					&& (row.leadId() == null || origin.leadId().equals(row.leadId().toString()));
		});
	}

	private static List<RejectedRowRef> origins(InputFile input, CsvSettings settings) {
		try {
			return RejectedRowRef.read(input, settings, ROWS);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
