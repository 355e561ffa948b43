package org.leadupdate.leadscoring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A made-up file in the shape of the lead-scoring export: 37 columns, no two alike. */
public final class LeadScoringFile {

	private LeadScoringFile() {
	}

	/** Copies it into a folder, with the seed of an org that has its leads beside it. */
	public static Path install(Path folder) throws IOException {
		Path file = folder.resolve("lead-scoring.csv");
		try (InputStream leads = LeadScoringFile.class.getResourceAsStream("leads.csv")) {
			Files.copy(Objects.requireNonNull(leads), file);
		}
		LeadScoringSeed.main(new String[] { file.toString(), folder.resolve("scoring-seed").toString() });
		return file;
	}

}
