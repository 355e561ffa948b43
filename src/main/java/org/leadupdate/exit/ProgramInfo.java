package org.leadupdate.exit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Objects;

import org.leadupdate.next.ShellWord;

/** Who runs which version of the program where, and how. */
public final class ProgramInfo {

	private ProgramInfo() {
	}

	/**
	 * How the program is called from where its user stands.
	 * @return a word for the shell: {@code ./run.sh} in its own folder
	 */
	public static String program() {
		String home = System.getProperty("lead-update.home");
		return (home == null || Path.of(home).equals(Path.of("").toAbsolutePath())) ? "./run.sh"
				: ShellWord.quote(Path.of(home, "run.sh").toString());
	}

	/** user@host, as people know it from their logs. */
	public static String name() {
		return System.getProperty("user.name", "?") + "@" + host();
	}

	/** The machine, as people know it. */
	public static String host() {
		String host = System.getenv("HOSTNAME");
		if (host != null && !host.isBlank()) {
			return host;
		}
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "localhost";
		}
	}

	/** The version of this program. */
	public static String version() {
		return Objects.requireNonNullElse(ProgramInfo.class.getPackage().getImplementationVersion(), "development");
	}

}
