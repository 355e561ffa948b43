package org.leadupdate.input;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.leadupdate.json.Json;

/**
 * What an input that the program generates is known by: what generates it, in which
 * version of its rules, and from what. Equal identities mean equal rows, and the version
 * changes when the same facts come to mean other rows.
 */
public final class GeneratedIdentity {

	private final Map<String, Object> facts = new TreeMap<>();

	private GeneratedIdentity(String by, int version) {
		this.facts.put("by", by);
		this.facts.put("version", version);
	}

	/**
	 * Begins an identity.
	 * @param by what generates the input
	 * @param version of the rules by which it does
	 * @return an identity without facts
	 */
	public static GeneratedIdentity of(String by, int version) {
		return new GeneratedIdentity(by, version);
	}

	/**
	 * Adds a fact.
	 * @param name what is known
	 * @param value text, a number, a truth value or several of them; null adds nothing
	 * @return this
	 */
	public GeneratedIdentity with(String name, @Nullable Object value) {
		if (value != null) {
			this.facts.put(name, value);
		}
		return this;
	}

	/**
	 * The identity in the form that the content of files has.
	 * @return the SHA-256 of its JSON, whose keys are sorted, in hex
	 */
	public String sha256() {
		byte[] json = Json.write(this.facts).getBytes(StandardCharsets.UTF_8);
		return HexFormat.of().formatHex(InputFile.newDigest().digest(json));
	}

}
