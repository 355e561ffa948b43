package org.leadupdate.field.type;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.FieldDefinition;
import org.leadupdate.field.FieldDefinitionException;

/**
 * How many items a list or set may have.
 *
 * @param least the least number, if limited
 * @param most the greatest number, if limited
 */
record ItemCount(@Nullable Integer least, @Nullable Integer most) {

	static ItemCount of(FieldDefinition definition) {
		ItemCount count = new ItemCount(definition.minItems(), definition.maxItems());
		if (count.least != null && count.most != null && count.least > count.most) {
			throw new FieldDefinitionException("Field " + definition.name() + " can have no value: it wants at least "
					+ count.least + " items and at most " + count.most + ". Correct its definition.");
		}
		return count;
	}

	/** What is wrong with a number of items; null where nothing is. */
	@Nullable String complaint(int items) {
		boolean isRight = (this.least == null || items >= this.least) && (this.most == null || items <= this.most);
		return isRight ? null : "has " + items + ((items == 1) ? " item; give " : " items; give ") + wanted() + ".";
	}

	/** How it ends the sentence that says what the field accepts. */
	String accepts() {
		return (this.least == null && this.most == null) ? "" : ", " + wanted();
	}

	private String wanted() {
		if (this.most == null) {
			return "at least " + this.least;
		}
		return (this.least == null) ? "at most " + this.most : this.least + " to " + this.most + " of them";
	}

}
