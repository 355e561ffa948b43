package org.leadupdate.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;

import org.leadupdate.exit.RefusedException;

import org.springframework.boot.context.config.ConfigDataLocation;
import org.springframework.boot.context.config.ConfigDataLocationResolverContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Files of settings, and what else they may import. */
class YamlFileTests {

	private static final ConfigDataLocationResolverContext CONTEXT = Mockito.mock();

	@TempDir
	Path folder;

	private Path file(String yaml) throws IOException {
		return Files.writeString(this.folder.resolve("nightly.yaml"), yaml);
	}

	private void assertRefused(String yaml, String reason) throws IOException {
		Path file = file(yaml);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> YamlFile.check(file))
			.withMessageStartingWith("The job definition %s can't be read: ", file)
			.withMessageContaining(reason);
	}

	@Test
	void aliasesMayRepeatAFewValues() throws IOException {
		Path file = file("a: &a [1, 2]\nb: *a\nc: {d: *a}\n");
		assertThatCode(() -> YamlFile.check(file)).doesNotThrowAnyException();
	}

	@Test
	void anErrorIsShownAtItsLineAndColumn() throws IOException {
		assertRefused("org: 1\n  input: x\n", "line 2, column 8: ");
	}

	@Test
	void aliasesWithoutAnEndAreRefused() throws IOException {
		assertRefused("x: 1\na: &a [1, *a]\n", "line 2, column 4: what begins here contains an alias of itself");
		assertRefused("a: &a {b: *a}\n", "an alias of itself");
	}

	@Test
	void aliasesOfAliasesAreCounted() throws IOException {
		StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
		for (int i = 1; i < 5; i++) {
			yaml.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1)));
		}
		assertRefused(yaml.toString(), "its aliases make more than 10,000 values of it");
	}

	@Test
	void tenThousandValuesAreRead() throws IOException {
		String values = "x, ".repeat(9_996) + "x";
		Path file = file("a: [" + values + "]\n");
		assertThatCode(() -> YamlFile.check(file)).doesNotThrowAnyException();
		assertRefused("a: [" + values + ", x]\n", "more than 10,000 values");
	}

	@Test
	void filesOfThisMachineAreImportedAndNothingElse() {
		assertThat(isRefused("file:/etc/more.yaml")).isFalse();
		assertThat(isRefused("file:///etc/more.yaml")).isFalse();
		assertThat(isRefused("configtree:/run/secrets/")).isFalse();
		assertThat(isRefused("classpath:/application.yaml")).isFalse();
		assertThat(isRefused("file://host/more.yaml")).isTrue();
		assertThat(isRefused("https://me:pw@host/more.yaml")).isTrue();
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> new ImportGuard().resolve(CONTEXT, ConfigDataLocation.of("https://me:pw@host/more.yaml")))
			.withMessageContaining("\"https://host/more.yaml\"");
	}

	@Test
	void anImportedFileIsCheckedToo() throws IOException {
		Path file = file("a: &a [*a]\n");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> isRefused("file:" + file))
			.withMessageContaining("an alias of itself");
	}

	private static boolean isRefused(String location) {
		return new ImportGuard().isResolvable(CONTEXT, ConfigDataLocation.of(location));
	}

}
