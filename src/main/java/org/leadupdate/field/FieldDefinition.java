package org.leadupdate.field;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An extended field as the platform defines it for the entity type {@code LEAD}.
 *
 * @param id the definition's key
 * @param name its name, in its own spelling; compared without case
 * @param label what people call it
 * @param verticalId the vertical it belongs to; -1 is global
 * @param dataType what its values are
 * @param maxLength the greatest length of a value in code points, if limited
 * @param elementType of a {@link DataType#LIST}
 * @param minItems the least number of items of a list or set, if limited
 * @param maxItems the greatest number of items of a list or set, if limited
 * @param mandatory a hint for client applications; not enforced
 * @param updatable a hint for client applications; not enforced
 * @param pii whether its values are personal data
 * @param allowedValues the values it may take, as defined; empty when it has none
 * @param rules what a value must satisfy
 */
public record FieldDefinition(long id, String name, String label, int verticalId, DataType dataType,
		@Nullable Integer maxLength, @Nullable ElementType elementType, @Nullable Integer minItems,
		@Nullable Integer maxItems, boolean mandatory, boolean updatable, boolean pii, List<String> allowedValues,
		List<FieldRule> rules) {

}
