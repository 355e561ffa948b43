package org.leadupdate.input;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.leadupdate.json.Json;

/**
 * The identity of an input that the program generates: its generator, the version of its
 * rules, and its parameters. Equal identities mean equal rows, and the version changes
 * when the same parameters mean other rows.
 */
public final class GeneratedIdentity {

	private final Map<String, Object> parameters = new TreeMap<>();

	private GeneratedIdentity(String by, int version) {
		this.parameters.put("by", by);
		this.parameters.put("version", version);
	}

	/**
	 * Begins an identity.
	 * @param by the generator of the input
	 * @param version the version of its rules
	 * @return an identity without parameters
	 */
	public static GeneratedIdentity of(String by, int version) {
		return new GeneratedIdentity(by, version);
	}

	/**
	 * Adds a parameter.
	 * @param name the name of the parameter
	 * @param value text, numbers or booleans, one or several; null adds nothing
	 * @return this
	 */
	public GeneratedIdentity with(String name, @Nullable Object value) {
		if (value != null) {
			this.parameters.put(name, value);
		}
		return this;
	}

	/**
	 * The identity as a hash, like that of the content of a file.
	 * @return the SHA-256 of its JSON, whose keys are sorted, in hex
	 */
	public String sha256() {
		byte[] json = Json.write(this.parameters).getBytes(StandardCharsets.UTF_8);
		return HexFormat.of().formatHex(InputFile.newDigest().digest(json));
	}

}
