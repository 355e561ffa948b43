package org.leadupdate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** Holds the table of the packages in src/docs/architecture.md: which may use which. */
class ArchitectureTests {

	private static final String ROOT = "org.leadupdate";

	private static final Pattern ROW = Pattern
		.compile("\\| (?:`([a-z.]+)`|\\(root\\)) \\| .* \\| (–|`[a-z.]+`(?:, `[a-z.]+`)*) \\|");

	private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	/** What each package may use, as the table in the document says. */
	private static final Map<String, Set<String>> MAY_USE = table();

	static final Set<String> PACKAGES = MAY_USE.keySet();

	@ParameterizedTest(name = "{0}")
	@FieldSource("PACKAGES")
	void aPackageUsesOnlyTheAllowedPackages(String name) {
		noClasses().that()
			.resideInAPackage(packageOf(name))
			.should()
			.dependOnClassesThat(DescribedPredicate.describe("are in packages other than " + MAY_USE.get(name),
					(used) -> isOurs(used) && !isAllowed(name, used)))
			.check(CLASSES);
	}

	@Test
	void everyPackageIsInTheTable() {
		assertThat(packages().map(JavaPackage::getName).collect(Collectors.toSet()))
			.isEqualTo(PACKAGES.stream().map(ArchitectureTests::packageOf).collect(Collectors.toSet()));
	}

	@Test
	void packagesHaveNoCycles() {
		SlicesRuleDefinition.slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void everyPackageIsNullMarked() {
		assertThat(packages()).allSatisfy((one) -> assertThat(one.isAnnotatedWith(NullMarked.class)).isTrue());
	}

	private static Map<String, Set<String>> table() {
		try (Stream<String> lines = Files.lines(Path.of("src/docs/architecture.md"))) {
			return lines.map(ROW::matcher)
				.filter(Matcher::matches)
				.collect(Collectors.toMap((row) -> (row.group(1) != null) ? row.group(1) : "",
						(row) -> NAME.matcher(row.group(2))
							.results()
							.map((name) -> name.group(1))
							.collect(Collectors.toSet())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<JavaPackage> packages() {
		JavaPackage root = CLASSES.getPackage(ROOT);
		return Stream.concat(Stream.of(root), root.getSubpackagesInTree().stream())
			.filter((one) -> !one.getClasses().isEmpty());
	}

	private static boolean isOurs(JavaClass used) {
		return used.getPackageName().startsWith(ROOT);
	}

	private static boolean isAllowed(String name, JavaClass used) {
		String usedPackage = used.getBaseComponentType().getPackageName();
		return Stream.concat(Stream.of(name), MAY_USE.getOrDefault(name, Set.of()).stream())
			.anyMatch((allowed) -> packageOf(allowed).equals(usedPackage));
	}

	private static String packageOf(String name) {
		return name.isEmpty() ? ROOT : ROOT + '.' + name;
	}

}
