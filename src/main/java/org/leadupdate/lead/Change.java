package org.leadupdate.lead;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The change of one extended field.
 *
 * @param from its JSON value before, or null if it was absent
 * @param to its JSON value after, or null if it is absent now
 * @param stored how it was stored before, if {@code from} does not tell, for example with
 * another spelling of the value or the name; see {@link ExtendedFields#storedForm}
 * @param given the file's own text, as a JSON string, where it was converted to another
 * value; null otherwise
 */
public record Change(@Nullable String from, @Nullable String to, @Nullable String stored, @Nullable String given) {

	/**
	 * A change of a value that was absent or stored in canonical form.
	 * @param from its JSON value before, or null if it was absent
	 * @param to its JSON value after, or null if it is absent now
	 */
	public Change(@Nullable String from, @Nullable String to) {
		this(from, to, null);
	}

	/**
	 * A change to a value that the file has as it is.
	 * @param from its JSON value before, or null if it was absent
	 * @param to its JSON value after, or null if it is absent now
	 * @param stored how it was stored before, if {@code from} does not tell
	 */
	public Change(@Nullable String from, @Nullable String to, @Nullable String stored) {
		this(from, to, stored, null);
	}

	/**
	 * Whether the lead's extended fields were null before, rather than an empty object.
	 */
	public boolean isFromNull() {
		return ExtendedFields.NULL_FORM.equals(this.stored);
	}

	/**
	 * What reverting it puts back.
	 * @param name the name of the field
	 * @return JSON text by key; empty if the field was absent
	 */
	public Map<String, String> valuesBefore(String name) {
		if (this.stored != null) {
			return isFromNull() ? Map.of() : FieldsText.read(this.stored).values();
		}
		return (this.from != null) ? Map.of(name, this.from) : Map.of();
	}

	/** The same change of a lead whose extended fields were null. */
	public Change fromNull() {
		return new Change(this.from, this.to, ExtendedFields.NULL_FORM, this.given);
	}

	/** The same change, of a value that was stored in another form. */
	public Change storedAs(@Nullable String form) {
		return (form != null) ? new Change(this.from, this.to, form, this.given) : this;
	}

}
