package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The files that the image is made from, as far as no container is needed. */
class ContainerTests {

	private static final Path CONTAINER = Path.of("src/container");

	/** What follows from where it runs. */
	private static final Predicate<String> OF_THE_PLACE = Pattern.compile(
			"-Xmx.*|-XX:(MaxRAMPercentage|SharedArchiveFile)=.*|-Dlead-update\\.(home|memory-setting)=.*|-Djava\\.io\\.tmpdir=.*|-Duser\\.name=.*|-jar .*")
		.asMatchPredicate();

	@Test
	void theImageStartsTheProgramWithTheOptionsOfTheLauncher() throws IOException {
		assertThat(lines("java.args").filter(OF_THE_PLACE.negate())).containsExactlyElementsOf(launcherOptions());
	}

	private static List<String> launcherOptions() throws IOException {
		String script = Files.readString(Path.of("src/launcher/run.sh"));
		String options = script.substring(script.indexOf("flags=(") + "flags=(".length());
		return Stream.of(options.substring(0, options.indexOf(")\n")).split("\\s+", -1))
			.filter(OF_THE_PLACE.negate())
			.toList();
	}

	private static Stream<String> lines(String file) throws IOException {
		return Files.readAllLines(CONTAINER.resolve(file)).stream().filter((line) -> !line.startsWith("#"));
	}

	@Test
	void whatIsCopiedIsInTheArchive() throws IOException {
		String assembly = Files.readString(Path.of("src/assembly/archive.xml"));
		assertThat(Containerfile.read().sources()).contains("lib", "lead-update.jar", "lead-update.cdx.json")
			.allSatisfy((source) -> {
				if (source.startsWith("container/")) {
					assertThat(Path.of("src", source)).exists();
				}
				else {
					assertThat(assembly).contains(source);
				}
			});
	}

	@Test
	void aVariableOfTheImageIsASetting() throws IOException {
		assertThat(Containerfile.read().variables()).containsExactly("LC_ALL", "LEADUPDATE_DATADIR",
				"LEADUPDATE_REPORTDIR", "LEAD_UPDATE_PROGRAM");
	}

}
