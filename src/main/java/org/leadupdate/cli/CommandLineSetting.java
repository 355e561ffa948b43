package org.leadupdate.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

import org.leadupdate.config.SettingName;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;

/**
 * A property set on the command line.
 *
 * @param name its full name, in the one spelling it has from here on
 * @param given its value as it was given
 */
record CommandLineSetting(String name, String given) {

	private static final Set<String> PATHS = Set.of("lead-update.input", "lead-update.report-dir",
			"lead-update.data-dir");

	/** Refuses what would be taken for some property that nobody reads, and secrets. */
	CommandLineSetting {
		if (name.isBlank()) {
			throw new RefusedException(ExitCode.USAGE,
					"--set takes KEY=VALUE, such as lead-update.threads=2, and there is nothing before the \"=\".");
		}
		if (!name.contains(".")) {
			throw new RefusedException(ExitCode.USAGE,
					"There is no property %1$s: --set takes full names, such as lead-update.%1$s.".formatted(name));
		}
		String folded = name.toLowerCase(Locale.ROOT);
		if ((folded.endsWith("password") || folded.endsWith("secret")) && !given.isEmpty()) {
			throw new RefusedException(ExitCode.USAGE,
					"%s is a secret, and everybody on this machine can read a command line. Give it in the environment, as %s, or in a file that spring.config.import names."
						.formatted(name, name.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_')));
		}
		name = SettingName.canonical(name);
	}

	/** The value; a relative path counts from where the user stands. */
	String value() {
		return PATHS.contains(this.name) && !this.given.isEmpty() && !this.given.equals("-")
				? Path.of(this.given).toAbsolutePath().normalize().toString() : this.given;
	}

}
