package org.leadupdate.cli;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.lead.ProblemCode;

import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

import picocli.CommandLine.Command;

import static org.assertj.core.api.Assertions.assertThat;

/** The documents are complete, and true as far as that can be looked up. */
class DocumentsTests {

	private static final Document README = Document.of(Path.of("README.md"));

	private static final int README_BYTES = 8 * 1024;

	private static final String PREFIX = "lead-update.";

	/** Set by the program itself. */
	private static final List<String> INTERNAL = List.of("home", "job", "given", "places");

	static List<Document> documents() {
		return Document.all();
	}

	@Test
	void theReadmeIsShort() {
		assertThat(README.path()).satisfies((path) -> assertThat(Files.size(path)).isLessThanOrEqualTo(README_BYTES));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void everyLinkLeadsSomewhere(Document document) {
		assertThat(document.links()).filteredOn((link) -> !link.startsWith("https://"))
			.allSatisfy((link) -> assertLeadsSomewhere(document, link));
	}

	private static void assertLeadsSomewhere(Document document, String link) {
		String[] parts = link.split("#", 2);
		Path target = parts[0].isEmpty() ? document.path() : place(document).resolve(parts[0]).normalize();
		assertThat(source(target)).as(link).exists();
		if (parts.length > 1) {
			assertThat(Document.of(source(target)).anchors()).as(link).contains(parts[1]);
		}
	}

	/** Where a document is read: those of the archive are elsewhere there. */
	private static Path place(Document document) {
		return document.path().startsWith("src/assembly") ? Path.of("archive") : document.path().resolveSibling("");
	}

	private static Path source(Path target) {
		return target.startsWith("archive") ? Path.of("src/docs").resolve(target.subpath(1, target.getNameCount()))
				: target;
	}

	@Test
	void theManualLinksToItselfAlone() {
		assertThat(documents()).filteredOn((document) -> document.path().startsWith(Document.MANUAL))
			.isNotEmpty()
			.allSatisfy((document) -> assertThat(document.links()).noneMatch((link) -> link.startsWith("..")));
	}

	@Test
	void everySettingIsInTheManualWithItsDefault() {
		Map<String, String> settings = new LinkedHashMap<>();
		collect(LeadUpdateProperties.class, "", settings);
		settings.keySet().removeAll(INTERNAL);
		Document documented = Document.manual("configuration.md").section("Settings");
		assertThat(documented.all("^\\| `([a-z.-]+)` \\| ")).containsExactlyInAnyOrderElementsOf(settings.keySet());
		settings.forEach((name, value) -> assertThat(documented.text())
			.containsPattern("\\| `" + name + "` \\| " + (value.isEmpty() ? ".+" : "`" + value + "`") + " \\| "));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void everySettingOfAnExampleExists(Document document) throws IOException {
		Map<String, String> settings = new LinkedHashMap<>();
		collect(LeadUpdateProperties.class, PREFIX, settings);
		for (String example : document.blocks("yaml")) {
			assertThat(names(example)).filteredOn((name) -> name.startsWith(PREFIX))
				.allSatisfy((name) -> assertThat(settings.keySet())
					.anyMatch((setting) -> name.matches(Pattern.quote(setting) + "([.\\[].*)?")));
		}
	}

	private static List<String> names(String yaml) throws IOException {
		Resource resource = new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8));
		return new YamlPropertySourceLoader().load("example", resource)
			.stream()
			.flatMap((source) -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
			.toList();
	}

	/** The settings of a type, with their defaults; empty where there is none. */
	private static void collect(Class<?> type, String prefix, Map<String, String> settings) {
		for (Parameter parameter : type.getDeclaredConstructors()[0].getParameters()) {
			Name name = parameter.getAnnotation(Name.class);
			String full = prefix
					+ ((name != null) ? name.value() : DataObjectPropertyName.toDashedForm(parameter.getName()));
			if (isGroup(parameter.getType())) {
				collect(parameter.getType(), full + ".", settings);
			}
			else {
				DefaultValue value = parameter.getAnnotation(DefaultValue.class);
				settings.put(full, (value != null) ? String.join(",", value.value()) : "");
			}
		}
	}

	private static boolean isGroup(Class<?> type) {
		Class<?> outermost = (type.getEnclosingClass() != null) ? type.getEnclosingClass() : type;
		return type.isRecord() && outermost.getSimpleName().endsWith("Properties");
	}

	@Test
	void everyCommandIsInTheReadmeAndInTheManual() {
		List<String> commands = Stream.of(RootCommand.class.getAnnotation(Command.class).subcommands())
			.map((command) -> command.getAnnotation(Command.class).name())
			.toList();
		assertThat(README.section("Commands").all("^\\| `([a-z]+)[^`]*` \\| "))
			.containsExactlyInAnyOrderElementsOf(commands);
		assertThat(Document.manual("commands.md").headings()).flatMap((heading) -> List.of(heading.split(", ", -1)))
			.containsAll(commands);
	}

	@Test
	void everyExitCodeIsInTheReadmeAndInTheRunbook() {
		String[] codes = Arrays.stream(ExitCode.values())
			.map((code) -> String.valueOf(code.number()))
			.toArray(String[]::new);
		assertThat(README.all("^\\| (\\d) \\| ")).containsExactly(codes);
		assertThat(Document.manual("runbook.md").all("^\\| (\\d) \\| ")).containsExactly(codes);
	}

	@Test
	void everyProblemCodeIsInTheManual() {
		List<String> documented = Document.manual("input.md")
			.all("^\\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \\| (?:\\d+ )?\\| ")
			.stream()
			.flatMap((codes) -> Stream.of(codes.replace("`", "").split(", ", -1)))
			.toList();
		assertThat(documented)
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemCode.values()).map(Enum::name).toList());
	}

}
