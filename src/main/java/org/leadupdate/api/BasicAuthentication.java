package org.leadupdate.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** A till user: its name, and the MD5 of its password as the vendor demands. */
final class BasicAuthentication implements Authentication {

	private final Map<String, String> headers;

	BasicAuthentication(String username, String password) {
		String credentials = username + ':' + md5(password);
		this.headers = Map.of("Authorization",
				"Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
	}

	private static String md5(String password) {
		try {
			MessageDigest digest = MessageDigest.getInstance("MD5");
			return HexFormat.of().formatHex(digest.digest(password.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public Map<String, String> headers() {
		return this.headers;
	}

	@Override
	public boolean renew(Map<String, String> used) {
		return false;
	}

}
