package org.leadupdate.lead;

import org.jspecify.annotations.Nullable;

/**
 * What happened to one extended field.
 *
 * @param from its JSON value before, or null where it was absent
 * @param to its JSON value after, or null where it is absent now
 * @param stored how the lead held it before, where {@code from} doesn't tell: in another
 * spelling of the value or the name, say. See {@link ExtendedFields#storedForm}
 */
public record Change(@Nullable String from, @Nullable String to, @Nullable String stored) {

	/**
	 * A change of a value that was held in its canonical form, or not at all.
	 * @param from its JSON value before, or null where it was absent
	 * @param to its JSON value after, or null where it is absent now
	 */
	public Change(@Nullable String from, @Nullable String to) {
		this(from, to, null);
	}

	/** Whether the lead had no extended fields stored at all before, not even none. */
	public boolean isFromNothingStored() {
		return ExtendedFields.NO_OBJECT.equals(this.stored);
	}

	/** The same change, of a lead that had no fields stored at all. */
	public Change fromNothingStored() {
		return new Change(this.from, this.to, ExtendedFields.NO_OBJECT);
	}

	/** The same change, of a value that was stored in another form. */
	public Change heldAs(@Nullable String form) {
		return (form != null) ? new Change(this.from, this.to, form) : this;
	}

}
