package org.leadupdate;

import java.util.Map;
import java.util.Set;
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

/** Holds the table of the packages: which may use which. */
class ArchitectureTests {

	private static final String ROOT = "org.leadupdate";

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	/** What each package may use. */
	private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(Map.entry("", Set.of("cli")),
			Map.entry("batch",
					Set.of("config", "database", "exit", "input", "input.csv", "input.spool", "lead", "metrics",
							"report", "result", "store", "validation")),
			Map.entry("cli",
					Set.of("batch", "cli.console", "cli.error", "config", "database", "doctor", "exit", "fields",
							"input", "metrics", "next", "notify", "purge", "reassign", "result", "run", "seed", "undo",
							"wiring")),
			Map.entry("cli.console",
					Set.of("batch", "exit", "fields", "next", "purge", "report", "report.json", "result", "run")),
			Map.entry("cli.error",
					Set.of("database", "exit", "field", "http", "input", "next", "report", "run", "seed", "store")),
			Map.entry("config",
					Set.of("exit", "input", "input.csv", "lead", "metrics", "notify", "result", "validation")),
			Map.entry("database", Set.of()), Map.entry("dialect.hsqldb", Set.of("database", "lead", "result", "store")),
			Map.entry("dialect.mysql", Set.of("database", "lead", "result", "store")),
			Map.entry("doctor",
					Set.of("batch", "config", "database", "exit", "field", "http", "input", "metrics", "notify",
							"report", "result", "run", "store")),
			Map.entry("exit", Set.of("next")), Map.entry("field", Set.of("json")),
			Map.entry("field.type", Set.of("field", "json")),
			Map.entry("fields", Set.of("config", "exit", "field", "field.type", "input.csv", "report", "store")),
			Map.entry("file", Set.of()), Map.entry("http", Set.of()),
			Map.entry("input", Set.of("file", "input.encoding", "input.spool", "json")),
			Map.entry("input.csv", Set.of("field", "input", "input.encoding", "input.spool", "lead")),
			Map.entry("input.encoding", Set.of()), Map.entry("input.spool", Set.of("file", "input.encoding")),
			Map.entry("json", Set.of()), Map.entry("lead", Set.of("field", "json")),
			Map.entry("metrics", Set.of("http")), Map.entry("next", Set.of()), Map.entry("notify", Set.of("http")),
			Map.entry("purge", Set.of("next", "batch", "database", "exit", "result", "run")),
			Map.entry("reassign", Set.of("config", "exit", "field", "input", "lead", "next", "result", "run", "store")),
			Map.entry("report", Set.of("lead", "next", "result")),
			Map.entry("report.csv", Set.of("file", "input", "lead", "report", "result")),
			Map.entry("report.folder",
					Set.of("file", "input", "report", "report.csv", "report.html", "report.json", "result")),
			Map.entry("report.html", Set.of("input", "lead", "next", "report", "result")),
			Map.entry("report.json", Set.of("report")), Map.entry("result", Set.of("input", "lead")),
			Map.entry("run",
					Set.of("batch", "config", "database", "exit", "field", "fields", "file", "input", "input.csv",
							"input.spool", "lead", "next", "report", "report.folder", "result", "store", "validation")),
			Map.entry("seed", Set.of("database")), Map.entry("store", Set.of("field", "lead")),
			Map.entry("undo",
					Set.of("batch", "config", "field", "fields", "input", "input.csv", "input.spool", "json", "lead",
							"result", "run", "store")),
			Map.entry("validation", Set.of("field", "lead")),
			Map.entry("wiring",
					Set.of("batch", "config", "database", "dialect.hsqldb", "dialect.mysql", "doctor", "fields",
							"metrics", "purge", "reassign", "report.folder", "result", "run", "seed", "store",
							"undo")));

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
