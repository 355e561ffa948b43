package org.leadupdate.json;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON values as text. */
public final class Json {

	// The default buffer pool is shared by all threads, which causes contention.
	private static final JsonFactory JSON = JsonFactory.builder()
		.recyclerPool(JsonRecyclerPools.threadLocalPool())
		.build();

	private static final JsonMapper EXACT = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private Json() {
	}

	/**
	 * A JSON string.
	 * @param text the text
	 * @return the text, escaped and in quotes
	 */
	public static String quote(String text) {
		if (isPlain(text)) {
			return '"' + text + '"';
		}
		StringBuilder quoted = new StringBuilder(text.length() + 8).append('"');
		JsonStringEncoder.getInstance().quoteAsString(text, quoted);
		return quoted.append('"').toString();
	}

	/**
	 * Whether two values are the same, whichever program wrote them: numbers are compared
	 * by value, objects without the order of their keys.
	 * @param json a value
	 * @param other another
	 * @return true if they differ in spelling only
	 */
	public static boolean isSame(String json, String other) {
		return json.equals(other) || tree(json).equals(Json::compare, tree(other));
	}

	private static JsonNode tree(String json) {
		return EXACT.readTree(json);
	}

	private static int compare(JsonNode node, JsonNode other) {
		return (node.isNumber() && other.isNumber()) ? node.decimalValue().compareTo(other.decimalValue())
				: node.equals(other) ? 0 : 1;
	}

	/**
	 * The text of a JSON string, number or boolean.
	 * @param json a value
	 * @return its text; null for anything else
	 */
	public static @Nullable String text(String json) {
		int last = json.length() - 1;
		// A parser is expensive: it is used only for strings with escapes.
		if (last > 0 && json.charAt(0) == '"' && json.indexOf('\\') < 0 && json.indexOf('"', 1) == last) {
			return json.substring(1, last);
		}
		if (isNumber(json)) {
			return json;
		}
		try (JsonParser parser = parser(json)) {
			String text = scalar(parser, parser.nextToken());
			return (parser.nextToken() == null) ? text : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	/**
	 * The texts in a JSON array of strings, numbers and booleans; null for anything else.
	 */
	public static @Nullable List<String> items(String json) {
		try (JsonParser parser = parser(json)) {
			List<String> items = (parser.nextToken() == JsonToken.START_ARRAY) ? items(parser) : null;
			return (items != null && parser.nextToken() == null) ? items : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	/** A JSON array of JSON values. */
	public static String array(List<String> values) {
		return '[' + String.join(",", values) + ']';
	}

	private static @Nullable List<String> items(JsonParser parser) {
		List<String> items = new ArrayList<>();
		for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
			String item = scalar(parser, token);
			if (item == null) {
				return null;
			}
			items.add(item);
		}
		return items;
	}

	private static @Nullable String scalar(JsonParser parser, @Nullable JsonToken token) {
		return (token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) ? parser.getString() : null;
	}

	private static boolean isNumber(String json) {
		for (int i = 0; i < json.length(); i++) {
			if ("0123456789.-+eE".indexOf(json.charAt(i)) < 0) {
				return false;
			}
		}
		return !json.isEmpty();
	}

	private static boolean isPlain(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < ' ' || c == '"' || c == '\\') {
				return false;
			}
		}
		return true;
	}

	/**
	 * Writes a value as JSON.
	 * @param value a map, list or scalar; a map's order is kept
	 * @return its text, without blanks
	 */
	public static String write(Object value) {
		return EXACT.writeValueAsString(value);
	}

	/**
	 * Writes JSON, token by token.
	 * @param out where to write it, as UTF-8; closed with the generator
	 * @return a generator
	 */
	public static JsonGenerator generator(OutputStream out) {
		return JSON.createGenerator(ObjectWriteContext.empty(), out);
	}

	/**
	 * Parses JSON, token by token, as it is read.
	 * @param in the value as UTF-8; closed with the parser
	 * @return a parser before its first token
	 */
	public static JsonParser parser(InputStream in) {
		return JSON.createParser(ObjectReadContext.empty(), in);
	}

	/**
	 * Parses JSON, token by token.
	 * @param json the text of a value
	 * @return a parser before its first token
	 */
	public static JsonParser parser(String json) {
		return JSON.createParser(ObjectReadContext.empty(), json);
	}

}
