package org.leadupdate.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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

	/** A map of values in a file. */
	private static final Pattern VALUES_FILE = Pattern.compile("lead-update\\.values[.\\[].+\\.file]?");

	/** As user info before a host, or as a parameter. */
	private static final Pattern URL_WITH_SECRET = Pattern.compile(
			"^(jdbc:.*@|[a-z][a-z0-9+.:-]*:(//[^/?#]*@|.*[?&,(;]([a-z_.-]*(password\\d?|pwd|token|secret|key|signature)|sig|auth|code)=.))",
			Pattern.CASE_INSENSITIVE);

	/** What is sent to a server may be what it knows us by. */
	private static final Pattern SECRET = Pattern.compile(
			"(password|passwd|passphrase|pwd|secret|token|apikey|authorization|credentials?)]?$|leadupdate\\.api\\.key]?$|\\.headers([.\\[]|$)");

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
		if (URL_WITH_SECRET.matcher(given).find()) {
			throw new RefusedException(ExitCode.USAGE,
					"The URL of %s holds a secret, and everybody on this machine can read a command line. Give it in the environment, as %s; the account of a database as SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD."
						.formatted(name, variable(name)));
		}
		if (isSecret(name) && !given.isEmpty()) {
			throw new RefusedException(ExitCode.USAGE,
					"%s is a secret, and everybody on this machine can read a command line. Set it in the environment as %s, or in a file named by spring.config.import."
						.formatted(name, variable(name)));
		}
		name = SettingName.canonical(name);
	}

	private static boolean isSecret(String name) {
		return SECRET.matcher(name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "")).find();
	}

	private static String variable(String name) {
		return name.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
	}

	/** The value; a relative path is resolved from the working directory. */
	String value() {
		return isPath() && !this.given.isEmpty() && !this.given.equals("-")
				? Path.of(this.given).toAbsolutePath().normalize().toString() : this.given;
	}

	private boolean isPath() {
		return PATHS.contains(this.name) || VALUES_FILE.matcher(this.name).matches();
	}

}
