package org.leadupdate.init;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.leadupdate.field.CaseInsensitiveNames;
import org.leadupdate.field.DataType;
import org.leadupdate.field.Field;
import org.leadupdate.init.PlannedColumn.Mapping;
import org.leadupdate.input.csv.CsvSample;

/** Finds out what the columns of a file mean. */
final class MappingPlanner {

	private static final String FIELD = "extendedFields.";

	private static final String LEAD_ID = "leadID";

	private static final String OWNER = "owner";

	/** As exports call them, in letters and digits only. */
	private static final Set<String> LEAD_ID_HEADERS = Set.of("leadid", "leadnumber", "leadno", "leadnr", "leadnummer",
			"leadkey");

	private static final Set<String> OWNER_HEADERS = Set.of("owner", "leadowner", "ownername", "ownerid", "leadownerid",
			"accountmanager", "salesrep", "salesrepresentative", "assignedto", "assignee", "betreuer", "kundenbetreuer",
			"zuständig", "besitzer", "eigentümer", "inhaber", "propriétaire", "propietario");

	private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]{3,}");

	private static final int MAX_OTHERS = 3;

	private final KnownOrg org;

	private final List<ColumnProfile> profiles;

	private final Map<ColumnProfile, PlannedColumn> planned = new HashMap<>();

	MappingPlanner(KnownOrg org, List<ColumnProfile> profiles) {
		this.org = org;
		this.profiles = profiles;
	}

	List<PlannedColumn> plan() {
		this.profiles.stream()
			.filter((profile) -> CsvSample.isKnown(profile.header()))
			.forEach((profile) -> plan(profile, Mapping.STANDARD, standardName(profile.header())));
		planFields();
		planLeadId();
		planOwner();
		// A field is the first choice for one column only.
		List<Field> free = new ArrayList<>(this.org.fields());
		free.removeIf((field) -> isPlanned(FIELD + field.name()));
		for (ColumnProfile profile : unplanned()) {
			PlannedColumn suggested = suggest(profile, free);
			this.planned.put(profile, suggested);
			free.remove(suggested.field());
		}
		return this.profiles.stream().map(this.planned::get).toList();
	}

	private static String standardName(String header) {
		String stripped = header.strip();
		return switch (stripped.toLowerCase(Locale.ROOT)) {
			case "leadid" -> LEAD_ID;
			case OWNER -> OWNER;
			default -> stripped.startsWith("_") ? "" : stripped;
		};
	}

	private void plan(ColumnProfile profile, Mapping mapping, String name) {
		boolean isField = name.regionMatches(true, 0, FIELD, 0, FIELD.length());
		Optional<Field> field = isField ? find(name.substring(FIELD.length())) : Optional.empty();
		this.planned.put(profile, new PlannedColumn(profile, mapping, name, field.orElse(null), List.of()));
	}

	private Optional<Field> find(String name) {
		return this.org.fields()
			.stream()
			.filter((field) -> CaseInsensitiveNames.isSame(field.name(), name.strip()))
			.findFirst();
	}

	/** A header that is the name or label of one field, which no other header is. */
	private void planFields() {
		Map<Field, List<ColumnProfile>> byField = new HashMap<>();
		unplanned().forEach((profile) -> {
			Set<Field> fields = this.org.named(profile.header());
			if (fields.size() == 1) {
				byField.computeIfAbsent(fields.iterator().next(), (field) -> new ArrayList<>()).add(profile);
			}
		});
		byField.forEach((field, profiles) -> {
			if (profiles.size() == 1 && !isPlanned(FIELD + field.name())) {
				plan(profiles.get(0), Mapping.SURE, FIELD + field.name());
			}
		});
	}

	/** By its header, or since most of its numbers are leads of the org. */
	private void planLeadId() {
		if (isPlanned(LEAD_ID)) {
			return;
		}
		List<ColumnProfile> possible = unplanned().stream().filter((profile) -> profile.ids().isPossible()).toList();
		only(possible, (profile) -> LEAD_ID_HEADERS.contains(CsvSample.plain(profile.header())))
			.or(() -> only(possible, this::hasLeads))
			.ifPresentOrElse((profile) -> plan(profile, Mapping.SURE, LEAD_ID),
					() -> possible.stream()
						.filter((profile) -> profile.values().size() > profile.filled() / 2 || profile.hasMore())
						.findFirst()
						.ifPresent((profile) -> plan(profile, Mapping.UNSURE, LEAD_ID)));
	}

	private boolean hasLeads(ColumnProfile profile) {
		return 2 * this.org.leads(profile.ids().ids()) > profile.ids().ids().size();
	}

	/** Since its values are associates; by its header only, it is not sure. */
	private void planOwner() {
		if (isPlanned(OWNER)) {
			return;
		}
		Predicate<ColumnProfile> named = (profile) -> OWNER_HEADERS.contains(CsvSample.plain(profile.header()));
		List<ColumnProfile> withOwners = unplanned().stream().filter(this::hasOwners).toList();
		only(withOwners, named).or(() -> only(withOwners, (profile) -> hasUsernames(profile)))
			.ifPresentOrElse((profile) -> plan(profile, Mapping.SURE, OWNER),
					() -> only(unplanned(), named).ifPresent((profile) -> plan(profile, Mapping.UNSURE, OWNER)));
	}

	private boolean hasOwners(ColumnProfile profile) {
		return hasUsernames(profile) || mostly(profile, this.org::hasUserId);
	}

	private boolean hasUsernames(ColumnProfile profile) {
		return mostly(profile, (text) -> this.org.usernames().find(text) != null);
	}

	private static boolean mostly(ColumnProfile profile, Predicate<String> test) {
		long fitting = profile.values().keySet().stream().filter(test).count();
		return fitting > 0 && 2 * fitting >= profile.values().size();
	}

	private static Optional<ColumnProfile> only(List<ColumnProfile> profiles, Predicate<ColumnProfile> test) {
		List<ColumnProfile> found = profiles.stream().filter(test).toList();
		return (found.size() == 1) ? Optional.of(found.get(0)) : Optional.empty();
	}

	private List<ColumnProfile> unplanned() {
		return this.profiles.stream().filter((profile) -> !this.planned.containsKey(profile)).toList();
	}

	private boolean isPlanned(String name) {
		return this.planned.values().stream().anyMatch((column) -> CaseInsensitiveNames.isSame(column.name(), name));
	}

	/** Fields that no column is mapped to: of a similar name, or that take its values. */
	private PlannedColumn suggest(ColumnProfile profile, List<Field> free) {
		Set<Field> similar = new LinkedHashSet<>(this.org.named(profile.header()));
		free.stream().filter((field) -> isNear(profile, field)).forEach(similar::add);
		free.stream().filter((field) -> FieldValues.takesAll(field, profile)).forEach(similar::add);
		free.stream()
			.filter((field) -> isOfKind(field.definition().dataType(), profile.kind()))
			.sorted(Comparator.comparing(Field::name))
			.forEach(similar::add);
		List<Field> candidates = similar.stream().limit(MAX_OTHERS).toList();
		if (candidates.isEmpty() || profile.filled() == 0) {
			return PlannedColumn.none(profile);
		}
		return new PlannedColumn(profile, Mapping.UNSURE, FIELD + candidates.get(0).name(), candidates.get(0),
				candidates.stream().skip(1).map((field) -> FIELD + field.name()).toList());
	}

	private static boolean isNear(ColumnProfile profile, Field field) {
		List<String> names = List.of(field.name(), field.definition().label());
		return new CaseInsensitiveNames(names).nearest(profile.header()) != null
				|| names.stream().anyMatch((name) -> words(name).stream().anyMatch(words(profile.header())::contains));
	}

	private static Set<String> words(String name) {
		return WORDS.matcher(CaseInsensitiveNames.fold(name).replace('_', ' '))
			.results()
			.map((word) -> word.group())
			.collect(Collectors.toSet());
	}

	private static boolean isOfKind(DataType type, ColumnProfile.Kind kind) {
		return switch (kind) {
			case NUMBERS -> type == DataType.DOUBLE || type == DataType.INTEGER;
			case DATES -> type == DataType.DATE || type == DataType.DATETIME;
			case DATE_TIMES -> type == DataType.DATETIME;
			case TEXTS -> false;
		};
	}

}
