package org.leadupdate.field;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An extended field as the platform defines it for the entity type {@code LEAD}.
 *
 * @param id the ID of the definition
 * @param name its name; compared without case
 * @param label its display name
 * @param verticalId the vertical it belongs to; -1 is global
 * @param dataType the type of its values
 * @param maxLength the maximum length of a value in code points, if limited
 * @param elementType the type of the elements of a {@link DataType#LIST}
 * @param minItems the minimum number of items of a list or set, if limited
 * @param maxItems the maximum number of items of a list or set, if limited
 * @param mandatory a hint for client applications; not enforced
 * @param updatable a hint for client applications; not enforced
 * @param pii whether its values are personal data
 * @param allowedValues the values it is restricted to; empty if it is not
 * @param rules what a value must satisfy
 */
public record FieldDefinition(long id, String name, String label, int verticalId, DataType dataType,
		@Nullable Integer maxLength, @Nullable ElementType elementType, @Nullable Integer minItems,
		@Nullable Integer maxItems, boolean mandatory, boolean updatable, boolean pii, List<String> allowedValues,
		List<FieldRule> rules) {

}
