package org.leadupdate.field.type;

import java.util.List;
import java.util.stream.Collectors;

import org.leadupdate.field.FieldTranslations;
import org.leadupdate.field.FieldValue;
import org.leadupdate.field.Reading;
import org.leadupdate.field.Shown;

/** A data type that understands its values in another language too. */
final class Translated extends Narrowed {

	private final FieldTranslations.OfField translations;

	Translated(ScalarType type, FieldTranslations.OfField translations) {
		super(type);
		this.translations = translations;
	}

	@Override
	public Reading read(String text) {
		Reading reading = super.read(text);
		if (reading instanceof Reading.Value) {
			return reading;
		}
		List<String> values = this.translations.valuesOf(text);
		return switch (values.size()) {
			case 0 -> reading;
			case 1 -> (super.read(values.get(0)) instanceof Reading.Value value) ? value : reading;
			default -> ambiguous(text, values);
		};
	}

	private static Reading ambiguous(String text, List<String> values) {
		String candidates = values.stream().map(Shown::text).collect(Collectors.joining(" or "));
		return new Reading.Refusal(FieldValue.Reason.INVALID_VALUE, text,
				"is the translation of " + values.size() + " values.", "Give " + candidates + ".");
	}

}
