package org.leadupdate.field.type;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.leadupdate.field.Reading;
import org.leadupdate.field.Vocabulary;

/** A data type of which the definition allows some values only. */
final class Chosen extends Narrowed {

	private final Vocabulary listed;

	private final Set<String> canonical = new HashSet<>();

	Chosen(ScalarType type, List<String> allowedValues) {
		super(type);
		this.listed = new Vocabulary(allowedValues);
		for (String allowed : allowedValues) {
			if (type.read(allowed) instanceof Reading.Value value) {
				this.canonical.add(value.text());
			}
		}
	}

	@Override
	public Reading read(String text) {
		Reading reading = super.read(text);
		if (reading instanceof Reading.Value value && !this.canonical.contains(value.text())) {
			return Reading.Refusal.value(text, "is not one of the allowed values: " + this.listed.listed() + ".", null);
		}
		return reading;
	}

	@Override
	public String accepts() {
		return super.accepts() + ", one of the allowed values: " + this.listed.listed();
	}

	@Override
	public List<String> examples() {
		return this.listed.words();
	}

}
