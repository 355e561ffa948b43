package org.leadupdate.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer of the API, read leniently: its status is looked for in the status line and
 * in the body, its errors count even with status 200, a lead may be in an envelope.
 *
 * @param status the HTTP status
 * @param codes the status and all codes of the request itself, wherever they stand
 * @param errors its errors
 * @param warnings its warnings
 * @param root the body; null if it is not JSON
 * @param body the text of the body
 * @param requestId what the vendor's support asks for; null if there is none
 */
public record ApiAnswer(int status, Set<Integer> codes, List<ApiMessage> errors, List<ApiMessage> warnings,
		@Nullable JsonNode root, String body, @Nullable String requestId) {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private static final List<String> ENVELOPES = List.of("data", "entity", "lead", "response");

	static ApiAnswer of(HttpAnswer answer) {
		JsonNode root = parse(answer.body());
		List<ApiMessage> errors = messages(root, "errors");
		Set<Integer> codes = new HashSet<>();
		codes.add(answer.status());
		errors.stream().map(ApiMessage::code).filter((code) -> code != null).forEach(codes::add);
		if (root != null) {
			add(codes, root.at("/response/status/code"));
			add(codes, root.at("/status/code"));
			add(codes, root.get("errorCode"));
		}
		return new ApiAnswer(answer.status(), codes, errors, messages(root, "warnings"), root, answer.body(),
				answer.requestId());
	}

	/**
	 * An answer that was stored.
	 * @param body the text of its body
	 * @return the lead in it; null if there is none
	 */
	public static @Nullable AnsweredLead lead(String body) {
		return lead(parse(body));
	}

	/** The lead in it; null if there is none. */
	public @Nullable AnsweredLead lead() {
		return lead(this.root);
	}

	private static @Nullable AnsweredLead lead(@Nullable JsonNode root) {
		if (root == null || root.has("id")) {
			return (root != null) ? new AnsweredLead(root) : null;
		}
		return ENVELOPES.stream()
			.map(root::get)
			.filter((inner) -> inner != null && inner.has("id"))
			.findFirst()
			.map(AnsweredLead::new)
			.orElse(null);
	}

	boolean has(int... some) {
		for (int code : some) {
			if (this.codes.contains(code)) {
				return true;
			}
		}
		return false;
	}

	/** What it says is wrong: its first error, or its message, or its status. */
	String reason() {
		if (!this.errors.isEmpty()) {
			ApiMessage first = this.errors.get(0);
			return (first.code() != null) ? "%s (%d)".formatted(first.text(), first.code()) : first.text();
		}
		String text = (this.root != null) ? text(this.root) : "";
		return text.isEmpty() ? "status " + this.status : "%s (status %d)".formatted(text, this.status);
	}

	private static @Nullable JsonNode parse(String body) {
		try {
			JsonNode root = MAPPER.readTree(body);
			return root.isObject() ? root : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static void add(Set<Integer> codes, @Nullable JsonNode value) {
		Integer code = code(value);
		if (code != null) {
			codes.add(code);
		}
	}

	private static @Nullable Integer code(@Nullable JsonNode value) {
		String text = (value != null && value.isValueNode()) ? value.asString() : "";
		return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
	}

	private static List<ApiMessage> messages(@Nullable JsonNode root, String name) {
		List<ApiMessage> messages = new ArrayList<>();
		JsonNode value = (root != null) ? root.get(name) : null;
		if (value != null && value.isArray()) {
			value.forEach((item) -> messages.add(message(item)));
		}
		else if (value != null && !value.isNull() && !value.isEmpty()) {
			messages.add(message(value));
		}
		return messages;
	}

	private static ApiMessage message(JsonNode item) {
		Integer code = item.isObject() ? code(item.has("code") ? item.get("code") : item.get("errorCode")) : null;
		String text = item.isObject() ? text(item) : item.isValueNode() ? item.asString() : item.toString();
		return new ApiMessage(code, oneLine(text.isEmpty() ? item.toString() : text));
	}

	private static String text(JsonNode item) {
		for (String name : List.of("message", "errorMessage", "error_description", "error", "description")) {
			JsonNode value = item.get(name);
			if (value != null && value.isString()) {
				return oneLine(value.asString());
			}
		}
		return "";
	}

	private static String oneLine(String text) {
		return text.strip().replaceAll("\\s+", " ").replaceFirst("\\.$", "");
	}

}
