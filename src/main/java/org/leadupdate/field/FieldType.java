package org.leadupdate.field;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What the values of a field are: its data type with all that its definition adds. */
public interface FieldType {

	/** Reads what is to become the value. */
	ParseResult read(FieldInput input);

	/** The canonical form of a stored value; null where that is no value of this type. */
	@Nullable String canonical(String storedJson);

	/** Whether two values in canonical form are the same value. */
	default boolean same(String json, String other) {
		return json.equals(other);
	}

	/** What it accepts, to go after "accepts". */
	String accepts();

	/** Texts it may accept, the most telling first. */
	List<String> examples();

}
