package org.leadupdate.config;

import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;

import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.PropertySources;

/**
 * The placeholders such as {@code ${SPRING_DATASOURCE_PASSWORD}} in settings. Settings of
 * a run are stored with it, shown and reported, and so may name no secret.
 */
final class SecretPlaceholders {

	private static final Pattern NAME = Pattern.compile("\\$\\{([^:{}]+)");

	private static final Pattern SECRET = Pattern.compile(
			"password|passwd|passphrase|secret|token|apikey|privatekey|authorization|credential|leadupdate\\Wapi\\Wkey|leadupdateapikey|\\bheaders\\b");

	private static final Pattern OURS = Pattern.compile("leadupdate(?!\\W?(notify|metrics|api)).*");

	private final PropertySources sources;

	/** Such as {@code DB_PW}, if that is what the password is set to. */
	private final Set<String> used = new HashSet<>();

	SecretPlaceholders(PropertySources sources) {
		this.sources = sources;
	}

	/**
	 * Looks at every setting of ours that is stored.
	 * @throws RefusedException if one has a secret's placeholder in it
	 */
	void check() {
		forEach((name, value) -> {
			if (SECRET.matcher(fold(name)).find()) {
				names(value).map(SecretPlaceholders::fold).forEach(this.used::add);
			}
		});
		forEach((name, value) -> {
			if (OURS.matcher(fold(name)).matches()) {
				check(name, value, new HashSet<>());
			}
		});
	}

	private void check(String setting, String value, Set<String> seen) {
		names(value).filter(seen::add).forEach((name) -> {
			if (this.used.contains(fold(name)) || SECRET.matcher(fold(name)).find()) {
				throw new RefusedException(ExitCode.USAGE,
						"The setting %s refers to ${%s}, a secret, but settings are stored with the run and shown. Remove it there."
							.formatted(setting, name));
			}
			this.sources.stream()
				.map((source) -> source.getProperty(name))
				.filter(Objects::nonNull)
				.forEach((next) -> check(setting, String.valueOf(next), seen));
		});
	}

	private void forEach(BiConsumer<String, String> action) {
		for (PropertySource<?> source : this.sources) {
			if (source instanceof EnumerablePropertySource<?> all) {
				for (String name : all.getPropertyNames()) {
					action.accept(name, String.valueOf(all.getProperty(name)));
				}
			}
		}
	}

	private static Stream<String> names(String value) {
		return NAME.matcher(value).results().map((MatchResult match) -> match.group(1).strip());
	}

	private static String fold(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
	}

}
