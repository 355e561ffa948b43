package org.leadupdate.field.type;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.leadupdate.field.CaseInsensitiveNames;
import org.leadupdate.field.ParseResult;

/** A data type of which the definition allows some values only. */
final class AllowedValuesType extends DelegatingType {

	private final CaseInsensitiveNames listed;

	private final Set<String> canonical = new HashSet<>();

	AllowedValuesType(ScalarType type, List<String> allowedValues) {
		super(type);
		this.listed = new CaseInsensitiveNames(allowedValues);
		for (String allowed : allowedValues) {
			if (type.read(allowed) instanceof ParseResult.Value value) {
				this.canonical.add(value.text());
			}
		}
	}

	@Override
	public ParseResult read(String text) {
		ParseResult reading = super.read(text);
		if (reading instanceof ParseResult.Value value && !this.canonical.contains(value.text())) {
			return ParseResult.Refusal.value(text, "is not one of the allowed values: " + this.listed.listed() + ".",
					null);
		}
		return reading;
	}

	@Override
	public String accepts() {
		return super.accepts() + ", one of the allowed values: " + this.listed.listed();
	}

	@Override
	public List<String> examples() {
		return this.listed.words();
	}

}
