package org.leadupdate.field.type;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.DataType;
import org.leadupdate.field.ElementType;
import org.leadupdate.field.FieldDefinition;
import org.leadupdate.field.FieldRule;

/** Makes field definitions for tests, a trait at a time. */
public record Definitions(FieldDefinition definition) {

	/** A global field with no limits at all. */
	public static Definitions of(String name, DataType type) {
		return new Definitions(new FieldDefinition(name.hashCode(), name, "The " + name, -1, type, null, null, null,
				null, false, true, false, List.of(), List.of()));
	}

	/** The same with allowed values. */
	public Definitions allowing(String... values) {
		FieldDefinition d = this.definition;
		return with(d.verticalId(), d.maxLength(), d.elementType(), d.minItems(), d.maxItems(), d.pii(),
				List.of(values), d.rules());
	}

	/** The same with a greatest length. */
	public Definitions longAtMost(int length) {
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

	/** The same with a least and most number of items. */
	public Definitions items(@Nullable Integer least, @Nullable Integer most) {
		FieldDefinition d = this.definition;
		return with(d.verticalId(), d.maxLength(), d.elementType(), least, most, d.pii(), d.allowedValues(), d.rules());
	}

	/** The same with rules. */
	public Definitions ruled(FieldRule... rules) {
		FieldDefinition d = this.definition;
		return with(d.verticalId(), d.maxLength(), d.elementType(), d.minItems(), d.maxItems(), d.pii(),
				d.allowedValues(), List.of(rules));
	}

	/** The same in a vertical. */
	public Definitions in(int vertical) {
		FieldDefinition d = this.definition;
		return with(vertical, d.maxLength(), d.elementType(), d.minItems(), d.maxItems(), d.pii(), d.allowedValues(),
				d.rules());
	}

	/** The same as personal data. */
	public Definitions personal() {
		FieldDefinition d = this.definition;
		return with(d.verticalId(), d.maxLength(), d.elementType(), d.minItems(), d.maxItems(), true, d.allowedValues(),
				d.rules());
	}

	private Definitions with(int vertical, @Nullable Integer length, @Nullable ElementType element,
			@Nullable Integer least, @Nullable Integer most, boolean pii, List<String> values, List<FieldRule> rules) {
		FieldDefinition d = this.definition;
		return new Definitions(new FieldDefinition(d.id(), d.name(), d.label(), vertical, d.dataType(), length, element,
				least, most, d.mandatory(), d.updatable(), pii, values, rules));
	}

}
