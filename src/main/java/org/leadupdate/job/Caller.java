package org.leadupdate.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;

/** Who runs which version of the program where. */
final class Caller {

	private Caller() {
	}

	/** user@host, as people know it from their logs. */
	static String name() {
		return System.getProperty("user.name", "?") + "@" + host();
	}

	/** The machine, as people know it. */
	static String host() {
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

	static String version() {
		return Objects.requireNonNullElse(Caller.class.getPackage().getImplementationVersion(), "development");
	}

}
