package org.leadupdate.workers;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What a process is called where its work is listed. */
final class ProcessName {

	private static final int LONGEST_HOST = 80;

	private ProcessName() {
	}

	/** The host and the number of this process. */
	static String own() {
		String host = host();
		return host.substring(0, Math.min(host.length(), LONGEST_HOST)) + ":" + ProcessHandle.current().pid();
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
