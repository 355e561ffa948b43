package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The documents for developers speak of the code as it is. */
class DeveloperDocumentsTests {

	private static final Path SOURCES = Path.of("src/main/java/org/leadupdate");

	static List<Document> documents() {
		return Document.all()
			.stream()
			.filter((document) -> document.path().startsWith("src/docs"))
			.filter((document) -> !document.path().startsWith(Document.MANUAL))
			.toList();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void everyClassThatIsNamedExists(Document document) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src"))) {
			Set<String> sources = files.map((file) -> file.getFileName().toString()).collect(Collectors.toSet());
			assertThat(document.all("`((?:[A-Z][a-z]+){2,})`"))
				.allSatisfy((name) -> assertThat(sources).contains(name + ".java"));
		}
	}

	@Test
	void everyPackageIsInTheTable() throws IOException {
		List<String> documented = Document.of(Path.of("src/docs/architecture.md"))
			.section("Packages")
			.all("`([a-z.]+)`");
		try (Stream<Path> files = Files.walk(SOURCES)) {
			List<String> packages = files.filter((file) -> file.endsWith("package-info.java"))
				.map((file) -> SOURCES.relativize(file.getParent()).toString().replace('/', '.'))
				.filter((name) -> !name.isEmpty())
				.toList();
			assertThat(documented).containsAll(packages);
		}
	}

}
