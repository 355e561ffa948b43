package org.leadupdate.validation;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.FieldInput;
import org.leadupdate.lead.JsonText;

/** The given value as {@code rejected.csv} repeats it. */
final class RawValue {

	private RawValue() {
	}

	/** The text, or the items as a JSON array; null for a JSON null. */
	static @Nullable String of(FieldInput input) {
		if (input instanceof FieldInput.Text text) {
			return (text.given() != null) ? text.given() : text.text();
		}
		if (input instanceof FieldInput.Refused refused) {
			return refused.given();
		}
		if (input instanceof FieldInput.Clear clear) {
			return clear.marker();
		}
		return (input instanceof FieldInput.Items items)
				? items.items().stream().map(JsonText::quote).collect(Collectors.joining(",", "[", "]")) : null;
	}

}
