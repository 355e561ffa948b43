package org.leadupdate.conversion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.CaseInsensitiveNames;
import org.leadupdate.field.DisplayText;
import org.leadupdate.field.Field;
import org.leadupdate.field.FieldInput;
import org.leadupdate.lead.Associate;
import org.leadupdate.lead.RequestedField;

/** Checks the values that every row has: a wrong one would reject them all. */
final class ConstantsCheck {

	private static final String FIELD = "extendedFields.";

	private final ConversionCheck fields;

	private final Function<RequestedField, @Nullable FieldInput> conversion;

	private final Function<FieldInput, @Nullable FieldInput> ownerConversion;

	private final CaseInsensitiveNames owners;

	ConstantsCheck(ConversionCheck fields, Function<RequestedField, @Nullable FieldInput> conversion,
			Function<FieldInput, @Nullable FieldInput> ownerConversion, Collection<Associate> associates) {
		this.fields = fields;
		this.conversion = conversion;
		this.ownerConversion = ownerConversion;
		List<String> active = associates.stream().filter(Associate::active).map(Associate::username).toList();
		this.owners = new CaseInsensitiveNames(active);
	}

	/**
	 * Checks the constants of a job definition.
	 * @throws WrongSettingException if one is no value of its field, or no active
	 * associate
	 */
	void check(Map<String, String> constants) {
		constants.forEach((name, value) -> {
			if (value.equals(this.fields.clearMarker())) {
				return;
			}
			String problem = name.regionMatches(true, 0, FIELD, 0, FIELD.length())
					? problem(this.fields.field("constants", name.substring(FIELD.length())), value)
					: ownerProblem(value);
			if (problem != null) {
				throw new WrongSettingException("constants." + name, null, "can't be used: " + problem);
			}
		});
	}

	private @Nullable String problem(Field field, String value) {
		FieldInput input = this.conversion.apply(new RequestedField(field.name(), new FieldInput.Text(value)));
		if (input instanceof FieldInput.Refused refused) {
			return refused.message(false);
		}
		return (input instanceof FieldInput.Text text) ? this.fields.problem(field, text.text()) : null;
	}

	private @Nullable String ownerProblem(String value) {
		FieldInput input = this.ownerConversion.apply(new FieldInput.Text(value.strip()));
		if (input instanceof FieldInput.Refused refused) {
			return refused.message(false);
		}
		return (input instanceof FieldInput.Text text && this.owners.find(text.text()) == null)
				? DisplayText.quote(value) + " is not an active associate of the org." : null;
	}

}
