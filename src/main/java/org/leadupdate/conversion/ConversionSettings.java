package org.leadupdate.conversion;

import java.util.Map;
import java.util.Optional;

/**
 * How the values of a file are converted.
 *
 * @param notation how it writes values
 * @param columns how it writes those of a field, by the field's name
 * @param fields what the values of a field mean, by the field's name
 * @param owners what the owners mean; empty or one
 * @param constants a value for every row, by the name of the column that it stands for
 * @param byUserId whether owners are named by their user IDs
 * @param clearMarker the text that clears
 */
public record ConversionSettings(Notation notation, Map<String, Notation> columns, Map<String, ValueMap> fields,
		Optional<ValueMap> owners, Map<String, String> constants, boolean byUserId, String clearMarker) {

	/** A file with the program's own values. */
	public static final ConversionSettings NONE = new ConversionSettings(Notation.STANDARD, Map.of(), Map.of(),
			Optional.empty(), Map.of(), false, "");

	boolean isNone() {
		return this.notation.equals(Notation.STANDARD) && this.columns.isEmpty() && this.fields.isEmpty()
				&& this.owners.isEmpty() && !this.byUserId;
	}

}
