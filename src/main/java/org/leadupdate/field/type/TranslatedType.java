package org.leadupdate.field.type;

import java.util.List;
import java.util.stream.Collectors;

import org.leadupdate.field.DisplayText;
import org.leadupdate.field.FieldTranslations;
import org.leadupdate.field.FieldValue;
import org.leadupdate.field.ParseResult;

/** A data type that accepts its values in another language too. */
final class TranslatedType extends DelegatingType {

	private final FieldTranslations.OfField translations;

	TranslatedType(ScalarType type, FieldTranslations.OfField translations) {
		super(type);
		this.translations = translations;
	}

	@Override
	public ParseResult read(String text) {
		ParseResult result = super.read(text);
		if (result instanceof ParseResult.Value) {
			return result;
		}
		List<String> values = this.translations.valuesOf(text);
		return switch (values.size()) {
			case 0 -> result;
			case 1 -> (super.read(values.get(0)) instanceof ParseResult.Value value) ? value : result;
			default -> ambiguous(text, values);
		};
	}

	private static ParseResult ambiguous(String text, List<String> values) {
		String candidates = values.stream().map(DisplayText::quote).collect(Collectors.joining(" or "));
		return new ParseResult.Invalid(FieldValue.Reason.INVALID_VALUE, text,
				"is the translation of " + values.size() + " values.", "Use " + candidates + ".");
	}

}
