package org.leadupdate.field;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The extended fields of an org, by name without case: those it may set, and those it may
 * not since they belong to other verticals. Immutable.
 */
public final class FieldCatalog {

	private static final int GLOBAL = -1;

	private final Map<String, Field> available = new HashMap<>();

	private final List<Field> inOrder;

	private final CaseInsensitiveNames availableNames;

	private final CaseInsensitiveNames allNames;

	/**
	 * Understands the fields of an org.
	 * @param definitions all definitions, of other verticals too
	 * @param verticals the org's verticals
	 * @param types understands what their values are
	 * @param translations of the active language values may be given and shown in
	 * @throws FieldDefinitionException if a field the org may set, or a rule of it, can't
	 * be understood
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
	 * @param name its name in any case
	 * @return the field, or null where the org may set no such field
	 */
	public @Nullable Field find(String name) {
		Field field = this.available.get(name);
		return (field != null) ? field : this.available.get(CaseInsensitiveNames.fold(name));
	}

	/**
	 * Whether a field of this name is defined at all, for this org or for others.
	 * @param name a name in any case
	 * @return true if there is such a field
	 */
	public boolean isDefined(String name) {
		return this.allNames.find(name) != null;
	}

	/**
	 * The field somebody probably meant.
	 * @param name the name they gave
	 * @return the name of a field the org may set, or null where none is near
	 */
	public @Nullable String nearest(String name) {
		return this.availableNames.nearest(name);
	}

	/**
	 * All fields the org may set.
	 * @return the fields in the order of their names
	 */
	public List<Field> available() {
		return this.inOrder;
	}

	private void add(Field field) {
		if (this.available.put(CaseInsensitiveNames.fold(field.name()), field) != null) {
			throw new FieldDefinitionException("Field " + field.name()
					+ " is defined twice (names are compared without case). Remove one of the definitions.");
		}
	}

	private static boolean isAvailable(FieldDefinition definition, Set<Integer> verticals) {
		return definition.verticalId() == GLOBAL || verticals.contains(definition.verticalId());
	}

}
