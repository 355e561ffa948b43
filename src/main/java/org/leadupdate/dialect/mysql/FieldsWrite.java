package org.leadupdate.dialect.mysql;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.JsonText;
import org.leadupdate.lead.Lead;

/**
 * How the extended fields of leads are written. MySQL's JSON holds values that no JSON
 * text makes (DECIMAL, DATE, TIME, DATETIME, binary strings): written whole, those would
 * become numbers and strings. So only the keys that change are written, where there are
 * others.
 */
enum FieldsWrite {

	/** The whole document. */
	WHOLE("%s"),

	/**
	 * The changed keys. A null document instead of changes keeps what is stored, which
	 * need not be an object.
	 */
	CHANGES("COALESCE(JSON_MERGE_PATCH(extended_fields, %s), extended_fields)"),

	/**
	 * The same for values that JSON_MERGE_PATCH merges or takes for a removal: objects
	 * and null. The keys are removed, then added. Slower by a third.
	 */
	REPLACEMENTS("COALESCE(JSON_MERGE_PRESERVE(JSON_MERGE_PATCH(extended_fields, %s), %s), extended_fields)");

	private static final String OF_LEAD = "ELT(INTERVAL(id, %1$s), %1$s)";

	private final String expression;

	FieldsWrite(String expression) {
		this.expression = expression;
	}

	/** The smallest write that leaves the other keys of a lead alone. */
	static FieldsWrite of(Lead lead) {
		Map<String, @Nullable String> keys = lead.extendedFields().changedKeys();
		if (keys == null) {
			return WHOLE;
		}
		return keys.values().stream().anyMatch(FieldsWrite::isMerged) ? REPLACEMENTS : CHANGES;
	}

	private static boolean isMerged(@Nullable String json) {
		return json != null && (json.startsWith("{") || json.equals("null"));
	}

	/** The new value of the column; {@code %1$s} stands for the places of the leads. */
	String sql() {
		return this.expression.replace("%s", OF_LEAD);
	}

	/** What is bound for a lead, for one expression after the other. */
	List<Function<Lead, @Nullable String>> arguments() {
		return switch (this) {
			case WHOLE -> List.of((lead) -> lead.extendedFields().stored());
			case CHANGES -> List.of(FieldsWrite::changes);
			case REPLACEMENTS -> List.of(FieldsWrite::removals, FieldsWrite::additions);
		};
	}

	private static @Nullable String changes(Lead lead) {
		return object(lead, (value) -> true, (value) -> (value != null) ? value : "null");
	}

	private static @Nullable String removals(Lead lead) {
		return object(lead, (value) -> true, (value) -> "null");
	}

	private static @Nullable String additions(Lead lead) {
		return object(lead, (value) -> value != null, String::valueOf);
	}

	/** Null if no key changes. */
	private static @Nullable String object(Lead lead, Predicate<@Nullable String> isIncluded,
			Function<@Nullable String, String> written) {
		Map<String, @Nullable String> keys = lead.extendedFields().changedKeys();
		if (keys == null || keys.isEmpty()) {
			return null;
		}
		StringBuilder text = new StringBuilder().append('{');
		keys.forEach((key, value) -> {
			if (isIncluded.test(value)) {
				text.append((text.length() > 1) ? "," : "");
				text.append(JsonText.quote(key)).append(':').append(written.apply(value));
			}
		});
		return text.append('}').toString();
	}

}
