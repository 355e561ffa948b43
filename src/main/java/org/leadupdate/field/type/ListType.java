package org.leadupdate.field.type;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldInput;
import org.leadupdate.field.FieldType;
import org.leadupdate.field.ParseResult;

/** {@link DataType#LIST}: ordered values, given as {@code A,B} or a JSON array. */
final class ListType implements FieldType {

	private final ScalarType element;

	private final ItemReader reader;

	private final ItemCount count;

	ListType(ScalarType element, ItemCount count) {
		this.element = element;
		this.reader = new ItemReader(element);
		this.count = count;
	}

	@Override
	public ParseResult read(FieldInput input) {
		List<ParseResult.Value> values = new ArrayList<>();
		ParseResult.Invalid invalid = this.reader.read(input, values);
		return (invalid != null) ? invalid : Items.checkCount(values, this.count);
	}

	@Override
	public @Nullable String canonical(String storedJson) {
		List<ParseResult.Value> values = this.reader.stored(storedJson);
		return (values != null) ? Items.json(values) : null;
	}

	@Override
	public String accepts() {
		return "a list as A,B or [\"A\",\"B\"] of " + this.element.accepts() + this.count.accepts();
	}

	@Override
	public List<String> examples() {
		return Items.examples(this.element.examples());
	}

}
