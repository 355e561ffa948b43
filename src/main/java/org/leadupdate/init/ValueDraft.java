package org.leadupdate.init;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.leadupdate.field.CaseInsensitiveNames;
import org.leadupdate.field.DataType;
import org.leadupdate.field.Field;
import org.leadupdate.init.FieldValues.Unknown;

/**
 * The maps of values that a job definition needs, as comments: only its author knows what
 * the file's words mean.
 */
final class ValueDraft {

	private static final String OWNER = "owner";

	private final List<PlannedColumn> columns;

	private final KnownOrg org;

	private final YamlLines lines = new YamlLines();

	private final List<String> open = new ArrayList<>();

	ValueDraft(List<PlannedColumn> columns, KnownOrg org) {
		this.columns = columns;
		this.org = org;
	}

	/** The maps that columns need which are mapped. */
	List<String> open() {
		return this.open;
	}

	YamlLines lines() {
		for (PlannedColumn column : this.columns) {
			Field field = column.field();
			if (column.name().equals(OWNER)) {
				owner(column);
			}
			else if (field != null && FieldValues.isListed(field)) {
				map(column, FieldValues.of(field, column.profile()), takes(field), field.isHidden());
			}
			else if (field != null && column.isUsed()) {
				words(column, field);
			}
		}
		return this.lines;
	}

	/** With user IDs, nothing is left to be mapped. */
	static boolean isByUserId(ColumnProfile owners, KnownOrg org) {
		long ids = owners.values().keySet().stream().filter(org::hasUserId).count();
		long names = owners.values().keySet().stream().filter((text) -> org.usernames().find(text) != null).count();
		return ids > names;
	}

	private void owner(PlannedColumn column) {
		if (this.org.isKnown()) {
			boolean byUserId = isByUserId(column.profile(), this.org);
			FieldValues values = FieldValues.of(column.profile(),
					(text) -> byUserId ? this.org.hasUserId(text) : this.org.usernames().find(text) != null,
					this.org.usernames());
			map(column, values, byUserId ? "user IDs of associates" : "usernames of associates", false);
		}
	}

	private static String takes(Field field) {
		List<String> allowed = field.definition().allowedValues();
		return allowed.isEmpty() ? field.accepts() : new CaseInsensitiveNames(allowed).summary();
	}

	/** Words among numbers or dates, such as a dash for nothing. */
	private void words(PlannedColumn column, Field field) {
		DataType type = field.definition().dataType();
		if (FieldValues.isWrittenInDigits(type)) {
			FieldValues words = FieldValues.of(column.profile(),
					(text) -> new NumberEvidence().add(text) || TimeShape.of(text) != null,
					new CaseInsensitiveNames(List.of()));
			map(column, words, field.accepts(), field.isHidden());
		}
	}

	private void map(PlannedColumn column, FieldValues values, String takes, boolean hidden) {
		if (values.unknown().isEmpty()) {
			return;
		}
		if (column.isUsed()) {
			this.open.add("values." + column.name());
		}
		this.lines.remark("%s has %s that %s does not take. It takes %s.".formatted(YamlText.quote(column.header()),
				count(values), column.name(), YamlText.line(takes)));
		if (hidden) {
			this.lines.remark("They are personal, and so not listed here.");
			return;
		}
		this.lines.off(YamlText.key(column.name()) + ":");
		values.unknown().stream().limit(FieldValues.LISTED).forEach(this::line);
		if (values.unknown().size() > FieldValues.LISTED || values.more()) {
			this.lines.remark("… There are more: a map may be a file, see %s.file.".formatted(column.name()));
		}
		if (values.takesOthers() || values.more()) {
			this.lines.off(YamlText.key(column.name() + ".other") + ": keep");
		}
	}

	private static String count(FieldValues values) {
		int count = values.unknown().size();
		return ((count == 1) ? "a value" : count + " values") + (values.more() ? " and perhaps more" : "");
	}

	private void line(Unknown value) {
		this.lines.off("  %s:   # in %,d of the rows looked at%s".formatted(YamlText.quote(value.text()), value.count(),
				(value.nearest() != null) ? ". Perhaps " + YamlText.quote(Objects.requireNonNull(value.nearest()))
						: ""));
	}

}
