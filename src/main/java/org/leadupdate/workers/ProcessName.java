package org.leadupdate.workers;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ThreadLocalRandom;

/** What a process is called where its work is listed. */
final class ProcessName {

	private static final int LONGEST_HOST = 80;

	private ProcessName() {
	}

	/**
	 * The host, the number of this process, and a part by chance: in containers that
	 * share a network all of them may be number 1 of the same host.
	 */
	static String own() {
		String host = host();
		return "%s:%d-%04x".formatted(host.substring(0, Math.min(host.length(), LONGEST_HOST)),
				ProcessHandle.current().pid(), ThreadLocalRandom.current().nextInt(1 << 16));
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "unknown";
		}
	}

}
