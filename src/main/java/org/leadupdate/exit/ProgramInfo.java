package org.leadupdate.exit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;

/** Who runs which version of the program where. */
public final class ProgramInfo {

	private ProgramInfo() {
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
