package org.leadupdate.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

import org.leadupdate.result.Run;

/** The list that the program made for a run: kept with the run once that has ended. */
public final class GeneratedInput {

	/** What the table of runs names otherwise is not ours to move or delete. */
	private static final Pattern NAME = Pattern.compile("reassign-[0-9a-f]{16}\\.csv");

	private GeneratedInput() {
	}

	/** A run that ended before its folder was made has read nothing of its list. */
	public static void keep(Run run) {
		if (!GeneratedSettings.isGenerated(run) || run.identity().mode().isUndo()) {
			return;
		}
		Path list = Path.of(run.input());
		if (!NAME.matcher(String.valueOf(list.getFileName())).matches()) {
			return;
		}
		try {
			if (Files.exists(list) && Files.isDirectory(Path.of(run.folder()))) {
				Files.move(list, kept(run), StandardCopyOption.REPLACE_EXISTING);
			}
			Files.deleteIfExists(list);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Where the input of a run is to be found now: the list of one that has ended is
	 * kept.
	 */
	public static String input(Run run) {
		return (GeneratedSettings.isGenerated(run) && Files.exists(kept(run))) ? kept(run).toString() : run.input();
	}

	private static Path kept(Run run) {
		return Path.of(run.folder(), "input.csv");
	}

}
