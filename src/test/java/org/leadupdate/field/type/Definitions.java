package org.leadupdate.field.type;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.DataType;
import org.leadupdate.field.ElementType;
import org.leadupdate.field.FieldDefinition;
import org.leadupdate.field.FieldRule;

/** Builds field definitions for tests. */
public record Definitions(FieldDefinition definition) {

	/** A global field with no limits at all. */
	public static Definitions of(String name, DataType type) {
		return new Definitions(new FieldDefinition(name.hashCode(), name, "The " + name, -1, type, null, null, null,
				null, false, true, false, List.of(), List.of()));
	}

	/** The same with allowed values. */
	public Definitions withAllowedValues(String... values) {
		FieldDefinition d = this.definition;
		return with(d.verticalId(), d.maxLength(), d.elementType(), d.minItems(), d.maxItems(), d.pii(),
				List.of(values), d.rules());
	}

	/** The same with a maximum length. */
	public Definitions withMaxLength(int length) {
		FieldDefinition d = this.definition;
		return with(d.verticalId(), length, d.elementType(), d.minItems(), d.maxItems(), d.pii(), d.allowedValues(),
				d.rules());
	}

	/** The same with an element type. */
	public Definitions of(ElementType type) {
		FieldDefinition d = this.definition;
		return with(d.verticalId(), d.maxLength(), type, d.minItems(), d.maxItems(), d.pii(), d.allowedValues(),
				d.rules());
	}

	/** The same with a minimum and maximum number of items. */
	public Definitions withItems(@Nullable Integer min, @Nullable Integer max) {
		FieldDefinition d = this.definition;
		return with(d.verticalId(), d.maxLength(), d.elementType(), min, max, d.pii(), d.allowedValues(), d.rules());
	}

	/** The same with rules. */
	public Definitions withRules(FieldRule... rules) {
		FieldDefinition d = this.definition;
		return with(d.verticalId(), d.maxLength(), d.elementType(), d.minItems(), d.maxItems(), d.pii(),
				d.allowedValues(), List.of(rules));
	}

	/** The same in a vertical. */
	public Definitions inVertical(int vertical) {
		FieldDefinition d = this.definition;
		return with(vertical, d.maxLength(), d.elementType(), d.minItems(), d.maxItems(), d.pii(), d.allowedValues(),
				d.rules());
	}

	/** The same as personal data. */
	public Definitions pii() {
		FieldDefinition d = this.definition;
		return with(d.verticalId(), d.maxLength(), d.elementType(), d.minItems(), d.maxItems(), true, d.allowedValues(),
				d.rules());
	}

	private Definitions with(int vertical, @Nullable Integer length, @Nullable ElementType element,
			@Nullable Integer min, @Nullable Integer max, boolean pii, List<String> values, List<FieldRule> rules) {
		FieldDefinition d = this.definition;
		return new Definitions(new FieldDefinition(d.id(), d.name(), d.label(), vertical, d.dataType(), length, element,
				min, max, d.mandatory(), d.updatable(), pii, values, rules));
	}

}
