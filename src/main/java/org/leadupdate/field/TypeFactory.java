package org.leadupdate.field;

import java.util.List;

/** Understands what the values of a field are. */
public interface TypeFactory {

	/**
	 * What the values of a field are.
	 * @param definition the field's definition
	 * @return its type
	 * @throws FieldDefinitionException if the definition can't be understood
	 */
	FieldType of(FieldDefinition definition);

	/**
	 * The rules of a field as messages name them.
	 * @param definition the field's definition
	 * @return a text per rule
	 */
	List<String> rules(FieldDefinition definition);

}
