package org.leadupdate.init;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

import org.leadupdate.field.CaseInsensitiveNames;
import org.leadupdate.field.Field;
import org.leadupdate.fields.OrgFields;
import org.leadupdate.input.csv.CsvSample;
import org.leadupdate.lead.Associate;

/** What the database knows of an org. */
public final class KnownOrg {

	private final List<Field> fields;

	private final CaseInsensitiveNames usernames;

	private final Set<String> userIds = new HashSet<>();

	private final ToIntFunction<Collection<Long>> leads;

	/** Fields by name and by label, as {@link CsvSample#plain} has them. */
	private final Map<String, Set<Field>> byName = new HashMap<>();

	/**
	 * What is known of an org.
	 * @param org the extended fields that it may set
	 * @param associates its associates
	 * @param leads tells how many of some lead IDs are its leads
	 */
	public KnownOrg(OrgFields org, List<Associate> associates, ToIntFunction<Collection<Long>> leads) {
		this(org.catalog().available(), associates, leads);
	}

	private KnownOrg(List<Field> fields, List<Associate> associates, ToIntFunction<Collection<Long>> leads) {
		this.fields = fields;
		this.usernames = new CaseInsensitiveNames(associates.stream().map(Associate::username).toList());
		associates.forEach((associate) -> this.userIds.add(String.valueOf(associate.userId())));
		this.leads = leads;
		fields.forEach((field) -> {
			add(field.name(), field);
			add(field.definition().label(), field);
		});
	}

	/** An org of which nothing is known. */
	public static KnownOrg none() {
		return new KnownOrg(List.of(), List.of(), (ids) -> 0);
	}

	private void add(String name, Field field) {
		this.byName.computeIfAbsent(CsvSample.plain(name), (plain) -> new HashSet<>()).add(field);
	}

	List<Field> fields() {
		return this.fields;
	}

	/** The fields whose name or label a header is, but for case, spaces and signs. */
	Set<Field> named(String header) {
		return this.byName.getOrDefault(CsvSample.plain(header), Set.of());
	}

	/** Whether it has associates, so that owners can be told from other words. */
	boolean isKnown() {
		return !this.usernames.words().isEmpty();
	}

	CaseInsensitiveNames usernames() {
		return this.usernames;
	}

	boolean hasUserId(String text) {
		return this.userIds.contains(text);
	}

	/** How many of some lead IDs are its leads. */
	int leads(Collection<Long> ids) {
		return ids.isEmpty() ? 0 : this.leads.applyAsInt(ids);
	}

}
