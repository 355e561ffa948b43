package org.leadupdate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document in Markdown.
 *
 * @param path where it is, from the project's folder
 * @param text all of it
 */
record Document(Path path, String text) {

	static final Path MANUAL = Path.of("src/docs/manual");

	private static final Pattern BLOCK = Pattern.compile("^ *```(.*)\\n([\\s\\S]*?)^ *```$", Pattern.MULTILINE);

	private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");

	private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

	static Document of(Path path) {
		try {
			return new Document(path, Files.readString(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All documents of the project. */
	static List<Document> all() {
		try (Stream<Path> files = Files.walk(Path.of("src/docs"))) {
			return Stream.concat(Stream.of(Path.of("README.md"), Path.of("src/assembly/README.md")), files)
				.filter((file) -> file.toString().endsWith(".md"))
				.map(Document::of)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Document manual(String name) {
		return of(MANUAL.resolve(name));
	}

	/** The part under a heading of the second level. */
	Document section(String heading) {
		String begin = "\n## " + heading + "\n";
		int from = this.text.indexOf(begin);
		int to = this.text.indexOf("\n## ", from + 1);
		return new Document(this.path, this.text.substring(from, (to < 0) ? this.text.length() : to));
	}

	/** The content of the code blocks of a kind, such as {@code sh}. */
	List<String> blocks(String kind) {
		return BLOCK.matcher(this.text)
			.results()
			.filter((block) -> block.group(1).equals(kind))
			.map((block) -> block.group(2))
			.toList();
	}

	/** Where its links lead, as they are written. */
	List<String> links() {
		String prose = BLOCK.matcher(this.text).replaceAll("").replaceAll("`[^`\\n]*`", "");
		return LINK.matcher(prose).results().map((link) -> link.group(1)).toList();
	}

	List<String> headings() {
		String prose = BLOCK.matcher(this.text).replaceAll("");
		return HEADING.matcher(prose).results().map((heading) -> heading.group(1)).toList();
	}

	/** The names under which its headings can be linked to, as GitHub makes them. */
	Set<String> anchors() {
		return headings().stream()
			.map((heading) -> heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
			.collect(Collectors.toSet());
	}

	/** What a pattern's first group matches, each time. */
	List<String> all(String pattern) {
		return Pattern.compile(pattern, Pattern.MULTILINE)
			.matcher(this.text)
			.results()
			.map((MatchResult match) -> match.group(1))
			.toList();
	}

	@Override
	public String toString() {
		return this.path.toString();
	}

}
