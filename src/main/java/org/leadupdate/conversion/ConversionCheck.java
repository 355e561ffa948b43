package org.leadupdate.conversion;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.Blanks;
import org.leadupdate.field.DisplayText;
import org.leadupdate.field.Field;
import org.leadupdate.field.FieldCatalog;
import org.leadupdate.field.FieldInput;
import org.leadupdate.field.FieldValue;

/**
 * Checks settings against the fields of the org, before the first row.
 *
 * @param catalog the fields
 * @param clearMarker the text that clears
 */
record ConversionCheck(FieldCatalog catalog, String clearMarker) {

	/**
	 * The field that a setting names.
	 * @throws WrongSettingException if the org can't set it
	 */
	Field field(String setting, String name) {
		Field field = this.catalog.find(name);
		if (field != null) {
			return field;
		}
		String nearest = this.catalog.nearest(name);
		throw new WrongSettingException(setting + ".extendedFields." + name, null,
				"names a field that the org can't set. "
						+ ((nearest != null) ? "Did you mean " + DisplayText.quote(nearest) + "?"
								: "The command \"fields\" lists those it can."));
	}

	/**
	 * The field of a map whose meanings are all values of the field.
	 * @throws WrongSettingException if one is not
	 */
	Field targets(String name, ValueMap map) {
		Field field = field("values", name);
		for (String meaning : map.meanings()) {
			String problem = problem(field, meaning);
			if (problem != null) {
				String key = map.keyOf(meaning);
				throw new WrongSettingException("values.extendedFields." + name, key,
						"maps %s to a value that the field does not take: %s%s".formatted(
								field.isHidden() ? "a value" : DisplayText.quote(key), problem, yamlHint(meaning)));
			}
		}
		return field;
	}

	/** Why a text is no value of a field; null if it is one. */
	@Nullable String problem(Field field, String meaning) {
		if (Blanks.isBlank(meaning) || meaning.equals(this.clearMarker)) {
			return null;
		}
		return (field.parse(new FieldInput.Text(meaning)) instanceof FieldValue.Invalid invalid) ? invalid.message()
				: null;
	}

	/** YAML takes some words for others. */
	private static String yamlHint(String meaning) {
		return (meaning.equals("true") || meaning.equals("false"))
				? " In YAML, Yes and No without quotes mean true and false: put them in quotes." : "";
	}

}
