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

/** Holds the table of rooms: a package a room, and which room may use which. */
class ArchitectureTests {

	private static final String ROOT = "org.leadupdate";

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	/** What each room may use; where a class is named, that one alone. */
	private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(Map.entry("", Set.of("cli")),
			Map.entry("cli",
					Set.of("job", "report", "result", "input", "database", "field", "store.StoredDataException",
							"notice", "metrics")),
			Map.entry("job",
					Set.of("input", "validation", "store", "result", "report", "database", "lead", "field", "notice",
							"metrics")),
			Map.entry("input", Set.of("lead", "field")), Map.entry("lead", Set.of("field")),
			Map.entry("field", Set.of()), Map.entry("validation", Set.of("lead", "field")),
			Map.entry("store", Set.of("lead", "field", "database")),
			Map.entry("result", Set.of("lead", "database", "input.InputLayout")),
			Map.entry("report", Set.of("result", "lead", "field", "database", "input.InputLayout")),
			Map.entry("notice", Set.of()), Map.entry("metrics", Set.of("notice")), Map.entry("database", Set.of()));

	static final Set<String> ROOMS = MAY_USE.keySet();

	@ParameterizedTest(name = "{0}")
	@FieldSource("ROOMS")
	void aRoomUsesOnlyTheRoomsItMay(String room) {
		noClasses().that()
			.resideInAPackage(packageOf(room))
			.should()
			.dependOnClassesThat(DescribedPredicate.describe("are in rooms other than " + MAY_USE.get(room),
					(used) -> isOurs(used) && !isAllowed(room, used)))
			.check(CLASSES);
	}

	@Test
	void everyPackageIsARoomOfTheTable() {
		assertThat(packages().map(JavaPackage::getName).collect(Collectors.toSet()))
			.isEqualTo(ROOMS.stream().map(ArchitectureTests::packageOf).collect(Collectors.toSet()));
	}

	@Test
	void noRoomsUseEachOtherInACircle() {
		SlicesRuleDefinition.slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void everyPackageSaysWhatMayBeNull() {
		assertThat(packages()).allSatisfy((room) -> assertThat(room.isAnnotatedWith(NullMarked.class)).isTrue());
	}

	private static Stream<JavaPackage> packages() {
		JavaPackage root = CLASSES.getPackage(ROOT);
		return Stream.concat(Stream.of(root), root.getSubpackagesInTree().stream());
	}

	private static boolean isOurs(JavaClass used) {
		return used.getPackageName().startsWith(ROOT);
	}

	private static boolean isAllowed(String room, JavaClass used) {
		String name = outermost(used).getName().substring(ROOT.length() + 1);
		return used.getPackageName().equals(packageOf(room)) || MAY_USE.getOrDefault(room, Set.of())
			.stream()
			.anyMatch((allowed) -> name.equals(allowed) || name.startsWith(allowed + '.'));
	}

	private static JavaClass outermost(JavaClass used) {
		JavaClass outer = used.getBaseComponentType();
		while (outer.getEnclosingClass().isPresent()) {
			outer = outer.getEnclosingClass().get();
		}
		return outer;
	}

	private static String packageOf(String room) {
		return room.isEmpty() ? ROOT : ROOT + '.' + room;
	}

}
