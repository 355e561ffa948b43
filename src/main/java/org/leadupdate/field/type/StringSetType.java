package org.leadupdate.field.type;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldInput;
import org.leadupdate.field.FieldType;
import org.leadupdate.field.ParseResult;
import org.leadupdate.json.Json;

/**
 * {@link DataType#STRING_SET}: distinct strings, given as {@code A,B} or a JSON array;
 * stored in the given order, compared without order.
 */
final class StringSetType implements FieldType {

	private final ScalarType element;

	private final ItemReader reader;

	private final ItemCount count;

	StringSetType(ScalarType element, ItemCount count) {
		this.element = element;
		this.reader = new ItemReader(element);
		this.count = count;
	}

	@Override
	public ParseResult read(FieldInput input) {
		List<ParseResult.Value> values = new ArrayList<>();
		ParseResult.Invalid invalid = this.reader.read(input, values);
		return (invalid != null) ? invalid : Items.checkCount(distinct(values), this.count);
	}

	@Override
	public @Nullable String canonical(String storedJson) {
		List<ParseResult.Value> values = this.reader.stored(storedJson);
		return (values != null) ? Items.json(distinct(values)) : null;
	}

	@Override
	public boolean same(String json, String other) {
		return json.equals(other) || members(json).equals(members(other));
	}

	@Override
	public String accepts() {
		return "a set as A,B or [\"A\",\"B\"] of " + this.element.accepts() + this.count.accepts();
	}

	@Override
	public List<String> examples() {
		return Items.examples(this.element.examples());
	}

	private static List<ParseResult.Value> distinct(List<ParseResult.Value> values) {
		return List.copyOf(new LinkedHashSet<>(values));
	}

	private static Set<String> members(String json) {
		List<String> items = Json.items(json);
		return (items != null) ? Set.copyOf(items) : Set.of(json);
	}

}
