package org.leadupdate.field;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The extended fields of an org by case-insensitive name: those it may set, and those of
 * other verticals, which it may not. Immutable.
 */
public final class FieldCatalog {

	private static final int GLOBAL = -1;

	private final Map<String, Field> available = new HashMap<>();

	private final List<Field> inOrder;

	private final CaseInsensitiveNames availableNames;

	private final CaseInsensitiveNames allNames;

	/**
	 * Builds the catalog of an org.
	 * @param definitions all definitions, including those of other verticals
	 * @param verticals the org's verticals
	 * @param types creates the types of their values
	 * @param translations the translations of the active language
	 * @throws FieldDefinitionException if a field the org may set, or a rule of it, is
	 * invalid
	 */
	public FieldCatalog(Collection<FieldDefinition> definitions, Set<Integer> verticals, TypeFactory types,
			FieldTranslations translations) {
		definitions.stream()
			.filter((definition) -> isAvailable(definition, verticals))
			.forEach((definition) -> add(new Field(definition, types, translations)));
		this.inOrder = this.available.values()
			.stream()
			.sorted(Comparator.comparing(Field::name, String.CASE_INSENSITIVE_ORDER))
			.toList();
		this.inOrder.forEach((field) -> this.available.put(field.name(), field));
		this.availableNames = new CaseInsensitiveNames(this.inOrder.stream().map(Field::name).toList());
		this.allNames = new CaseInsensitiveNames(definitions.stream().map(FieldDefinition::name).toList());
	}

	/**
	 * A field the org may set.
	 * @param name the name, in any case
	 * @return the field, or null if the org may not set such a field
	 */
	public @Nullable Field find(String name) {
		Field field = this.available.get(name);
		return (field != null) ? field : this.available.get(CaseInsensitiveNames.fold(name));
	}

	/**
	 * Whether a field of this name is defined for any org.
	 * @param name the name, in any case
	 * @return true if there is such a field
	 */
	public boolean isDefined(String name) {
		return this.allNames.find(name) != null;
	}

	/**
	 * The field that was probably meant.
	 * @param name the name as it was written
	 * @return the name of a similar field the org may set, or null if there is none
	 */
	public @Nullable String nearest(String name) {
		return this.availableNames.nearest(name);
	}

	/**
	 * All fields the org may set.
	 * @return the fields, sorted by name
	 */
	public List<Field> available() {
		return this.inOrder;
	}

	private void add(Field field) {
		if (this.available.put(CaseInsensitiveNames.fold(field.name()), field) != null) {
			throw new FieldDefinitionException("Field " + field.name()
					+ " is defined twice (names are not case-sensitive). Remove one of the definitions.");
		}
	}

	private static boolean isAvailable(FieldDefinition definition, Set<Integer> verticals) {
		return definition.verticalId() == GLOBAL || verticals.contains(definition.verticalId());
	}

}
