package org.leadupdate.field;

import java.util.List;

/** Creates the types of fields from their definitions. */
public interface TypeFactory {

	/**
	 * What the values of a field are.
	 * @param definition the field's definition
	 * @return its type
	 * @throws FieldDefinitionException if the definition is invalid
	 */
	FieldType of(FieldDefinition definition);

	/**
	 * The rules of a field as messages name them.
	 * @param definition the field's definition
	 * @return a text per rule
	 */
	List<String> rules(FieldDefinition definition);

}
