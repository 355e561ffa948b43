package org.leadupdate.field.type;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.leadupdate.field.CaseInsensitiveNames;
import org.leadupdate.field.ParseResult;

/** A data type restricted to the allowed values of the definition. */
final class AllowedValuesType extends DelegatingType {

	private final CaseInsensitiveNames allowedValues;

	private final Set<String> canonical = new HashSet<>();

	AllowedValuesType(ScalarType type, List<String> values) {
		super(type);
		this.allowedValues = new CaseInsensitiveNames(values);
		for (String allowed : values) {
			if (type.read(allowed) instanceof ParseResult.Value value) {
				this.canonical.add(value.text());
			}
		}
	}

	@Override
	public ParseResult read(String text) {
		ParseResult result = super.read(text);
		if (result instanceof ParseResult.Value value && !this.canonical.contains(value.text())) {
			return ParseResult.Invalid.value(text,
					"is not one of the allowed values: " + this.allowedValues.summary() + ".", null);
		}
		return result;
	}

	@Override
	public String accepts() {
		return super.accepts() + ", one of the allowed values: " + this.allowedValues.summary();
	}

	@Override
	public List<String> examples() {
		return this.allowedValues.words();
	}

}
