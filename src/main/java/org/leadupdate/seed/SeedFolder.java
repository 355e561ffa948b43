package org.leadupdate.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of files named after tables. */
final class SeedFolder {

	/**
	 * The tables in an order that satisfies foreign keys, if a CRM's tables have any.
	 */
	private static final List<String> TABLES = List.of("associate", "org_entity", "org_vertical", "org_language",
			"extended_field", "extended_field_value", "extended_field_rule", "extended_field_translation", "leads",
			"lead_follow_up", "lead_status_log");

	private static final String ENDING = ".csv";

	private final Path path;

	private final List<String> tables;

	/**
	 * Reads a folder.
	 * @throws SeedException if it can't be read, or a file is not named after a table
	 */
	SeedFolder(Path path) {
		this.path = path;
		List<String> names = names(path);
		names.stream().filter((name) -> !TABLES.contains(name)).findFirst().ifPresent((name) -> {
			throw new SeedException(file(name) + " is not named after a table. The tables are " + all() + '.');
		});
		if (names.isEmpty()) {
			throw new SeedException("The folder " + path + " contains no TABLE.csv. The tables are " + all() + '.');
		}
		this.tables = TABLES.stream().filter(names::contains).toList();
	}

	private static List<String> names(Path path) {
		try (Stream<Path> files = Files.list(path)) {
			return files.filter(Files::isRegularFile)
				.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(ENDING))
				.map((name) -> name.substring(0, name.length() - ENDING.length()))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new SeedException("The folder " + path + " can't be read. Specify a folder with TABLE.csv files.",
					ex);
		}
	}

	private static String all() {
		return String.join(", ", TABLES);
	}

	/** The tables it has files for, in the order to fill them in. */
	List<String> tables() {
		return this.tables;
	}

	/** The file of a table. */
	Path file(String table) {
		return this.path.resolve(table + ENDING);
	}

}
