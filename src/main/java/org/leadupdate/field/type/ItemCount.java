package org.leadupdate.field.type;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.FieldDefinition;
import org.leadupdate.field.FieldDefinitionException;

/**
 * The number of items a list or set may have.
 *
 * @param min the min number, if limited
 * @param max the maximum, if limited
 */
record ItemCount(@Nullable Integer min, @Nullable Integer max) {

	static ItemCount of(FieldDefinition definition) {
		ItemCount count = new ItemCount(definition.minItems(), definition.maxItems());
		if (count.min != null && count.max != null && count.min > count.max) {
			throw new FieldDefinitionException(
					"Field " + definition.name() + " can have no value: it requires at least " + count.min
							+ " items and at most " + count.max + ". Correct its definition.");
		}
		return count;
	}

	/** What is wrong with a number of items; null if nothing is. */
	@Nullable String explanation(int items) {
		boolean isRight = (this.min == null || items >= this.min) && (this.max == null || items <= this.max);
		return isRight ? null : "has " + items + ((items == 1) ? " item: use " : " items: use ") + expected() + ".";
	}

	/** The end of the sentence that says what the field accepts. */
	String accepts() {
		return (this.min == null && this.max == null) ? "" : ", " + expected();
	}

	private String expected() {
		if (this.max == null) {
			return "at least " + this.min;
		}
		return (this.min == null) ? "at most " + this.max : this.min + " to " + this.max + " of them";
	}

}
