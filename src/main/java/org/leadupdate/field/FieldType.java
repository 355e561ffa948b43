package org.leadupdate.field;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The type of a field's values: its data type with the restrictions of its definition.
 */
public interface FieldType {

	/** Parses a requested value. */
	ParseResult read(FieldInput input);

	/** The canonical form of a stored value; null if it is not a value of this type. */
	@Nullable String canonical(String storedJson);

	/** Whether two values in canonical form are the same value. */
	default boolean same(String json, String other) {
		return json.equals(other);
	}

	/** What it accepts, to follow "accepts". */
	String accepts();

	/** Texts it may accept, the most typical first. */
	List<String> examples();

}
