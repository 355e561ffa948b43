package org.leadupdate.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.leadupdate.field.FieldDefinition;
import org.leadupdate.field.FieldReferences;
import org.leadupdate.field.FieldRule;
import org.leadupdate.field.FieldTranslation;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The extended fields of leads, with the verticals, languages and references of orgs. */
public class ExtendedFieldRepository {

	private final JdbcClient jdbc;

	/**
	 * Creates a repository.
	 * @param jdbc the database
	 */
	public ExtendedFieldRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All extended fields of leads, of all verticals, so that a field that is not
	 * available to the org can be distinguished from one that does not exist.
	 * @param org the org whose own values are included, besides those of every org; only
	 * the latter are values of a system-wide type
	 * @return the definitions, by ID
	 * @throws StoredDataException if a definition or a rule is of an unknown type
	 */
	public List<FieldDefinition> definitions(long org) {
		Map<Long, List<String>> values = GroupByField.collect(this.jdbc.sql("""
				SELECT v.field_id, v.value FROM extended_field_value v JOIN extended_field f ON f.id = v.field_id
				WHERE v.org_id = -1
				    OR (v.org_id = ? AND UPPER(f.data_type) NOT IN ('STANDARD_ENUM', 'STANDARD_STRING'))
				ORDER BY v.field_id, v.value""").param(org), (row) -> row.getString(2));
		Map<Long, List<FieldRule>> rules = GroupByField.collect(this.jdbc.sql("""
				SELECT field_id, operator, operand FROM extended_field_rule
				ORDER BY field_id, operator, operand"""), FieldRows::rule);
		return this.jdbc.sql("""
				SELECT id, name, label, vertical_id, data_type, max_length, element_type, min_items, max_items,
				    mandatory, updatable, pii
				FROM extended_field WHERE entity_type = 'LEAD' ORDER BY id""")
			.query((row, number) -> FieldRows.definition(row, values, rules))
			.list();
	}

	/**
	 * The verticals whose fields an org may use.
	 * @param org the org
	 * @return their IDs, including -1, the global one
	 */
	public Set<Integer> verticals(long org) {
		Set<Integer> verticals = new TreeSet<>(this.jdbc.sql("SELECT vertical_id FROM org_vertical WHERE org_id = ?")
			.param(org)
			.query(Integer.class)
			.list());
		verticals.add(-1);
		return verticals;
	}

	/**
	 * The entities that values of the reference types may refer to.
	 * @param org the org
	 * @return its associates, active or not, and its entities
	 */
	public FieldReferences references(long org) {
		return new FieldReferences(texts("SELECT username FROM associate WHERE org_id = ? ORDER BY username", org),
				texts("SELECT DISTINCT code FROM org_entity WHERE org_id = ? ORDER BY code", org));
	}

	/**
	 * The fields whose values are personal data, including card numbers.
	 * @return their names in lower case
	 */
	public Set<String> personal() {
		return this.jdbc.sql("""
				SELECT name FROM extended_field
				WHERE entity_type = 'LEAD' AND (pii = TRUE OR UPPER(data_type) = 'CARD')""")
			.query(String.class)
			.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
	}

	private List<String> texts(String sql, long org) {
		return this.jdbc.sql(sql).param(org).query(String.class).list();
	}

	/**
	 * Whether a language is active for an org.
	 * @param org the org
	 * @param language ISO 639 code, in any case
	 * @return true once its translations are activated
	 */
	public boolean languageActive(long org, String language) {
		return this.jdbc
			.sql("SELECT COUNT(*) FROM org_language WHERE org_id = ? AND LOWER(language) = LOWER(?) AND active = TRUE")
			.param(org)
			.param(language)
			.query(Long.class)
			.single() > 0;
	}

	/**
	 * The translations of an org's values.
	 * @param org the org
	 * @param language ISO 639 code, in any case
	 * @return the translations, by field and value
	 */
	public List<FieldTranslation> translations(long org, String language) {
		return this.jdbc.sql("""
				SELECT field_id, language, value, translation FROM extended_field_translation
				WHERE org_id = ? AND LOWER(language) = LOWER(?) ORDER BY field_id, value""")
			.param(org)
			.param(language)
			.query((row, number) -> new FieldTranslation(row.getLong(1), row.getString(2), row.getString(3),
					row.getString(4)))
			.list();
	}

}
