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
 * @param given its value as given
 */
record CommandLineSetting(String name, String given) {

	private static final Set<String> PATHS = Set.of("lead-update.input", "lead-update.report-dir",
			"lead-update.data-dir");

	/** Rejects names that would silently be ignored, and secrets. */
	CommandLineSetting {
		if (name.isBlank()) {
			throw new RefusedException(ExitCode.USAGE,
					"--set requires KEY=VALUE, such as lead-update.threads=2, but there is nothing before the \"=\".");
		}
		if (!name.contains(".")) {
			throw new RefusedException(ExitCode.USAGE,
					"Unknown property %1$s: --set requires full names, such as lead-update.%1$s.".formatted(name));
		}
		String folded = name.toLowerCase(Locale.ROOT);
		if ((folded.endsWith("password") || folded.endsWith("secret")) && !given.isEmpty()) {
			throw new RefusedException(ExitCode.USAGE,
					"%s is a secret, and everybody on this machine can read a command line. Set it in the environment as %s, or in a file named by spring.config.import."
						.formatted(name, name.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_')));
		}
		name = SettingName.canonical(name);
	}

	/** The value; a relative path is resolved from the working directory. */
	String value() {
		return PATHS.contains(this.name) && !this.given.isEmpty() && !this.given.equals("-")
				? Path.of(this.given).toAbsolutePath().normalize().toString() : this.given;
	}

}
