package org.leadupdate.job;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.leadupdate.input.InputFile;
import org.leadupdate.result.ResultRepository;

/**
 * The input of an undo: the leads that a run changed, each once, in the order of that
 * run. The run's number is part of the content, so that no two undos are taken for one.
 */
final class UndoList implements AutoCloseable {

	private static final int PAGE = 10_000;

	private final Path file;

	UndoList(ResultRepository results, long run, Path reports) {
		this.file = reports.resolve(".undo-" + run + "-" + ProcessHandle.current().pid());
		try {
			Files.createDirectories(reports);
			this.file.toFile().deleteOnExit();
			write(results, run);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(ResultRepository results, long run) throws IOException {
		try (BufferedWriter writer = Files.newBufferedWriter(this.file)) {
			writer.write("leadID,_undoes\n");
			long last = 0;
			for (Map<Long, Long> page = results.changedLeads(run, last, PAGE); !page.isEmpty(); page = results
				.changedLeads(run, last, PAGE)) {
				for (Map.Entry<Long, Long> lead : page.entrySet()) {
					writer.write(lead.getValue() + "," + run + "\n");
					last = lead.getKey();
				}
			}
		}
	}

	InputFile input() {
		return InputFile.of(this.file);
	}

	@Override
	public void close() {
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
