package org.leadupdate.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.Field;
import org.leadupdate.field.FieldCatalog;
import org.leadupdate.field.FieldValue;
import org.leadupdate.field.Shown;
import org.leadupdate.lead.FieldEdit;
import org.leadupdate.lead.FieldSetting;
import org.leadupdate.lead.Overwrite;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;

/** Extended fields: their names, and their values. */
final class FieldCheck {

	private static final String LISTED = "The command \"fields\" lists those the org may set.";

	private final FieldCatalog catalog;

	private final Overwrite byDefault;

	private final Map<String, Overwrite> overwrite = new HashMap<>();

	/**
	 * @throws IllegalArgumentException if the policy names a field that can't be set
	 */
	FieldCheck(FieldCatalog catalog, OverwritePolicy policy) {
		this.catalog = catalog;
		this.byDefault = policy.byDefault();
		policy.fields().forEach((name, overwrite) -> this.overwrite.put(known(name).name(), overwrite));
	}

	/** What a row makes of fields; what it can't make of them is a problem. */
	List<FieldSetting> check(List<FieldEdit> edits, List<Problem> problems) {
		if (edits.isEmpty()) {
			return List.of();
		}
		List<FieldSetting> settings = new ArrayList<>(edits.size());
		for (FieldEdit edit : edits) {
			FieldSetting setting = check(edit, problems);
			if (setting != null) {
				settings.add(setting);
			}
		}
		return settings;
	}

	private @Nullable FieldSetting check(FieldEdit edit, List<Problem> problems) {
		Field field = this.catalog.find(edit.name());
		if (field == null) {
			problems.add(unknown(edit));
			return null;
		}
		FieldValue value = field.parse(edit.input());
		if (value instanceof FieldValue.Refused refused) {
			for (FieldValue.Refused fault = refused; fault != null; fault = fault.also()) {
				problems.add(refused(field, edit, fault));
			}
			return null;
		}
		String json = ((FieldValue.Accepted) value).json();
		return new FieldSetting(field, json, this.overwrite.getOrDefault(field.name(), this.byDefault));
	}

	private Field known(String name) {
		Field field = this.catalog.find(name);
		if (field == null) {
			throw new IllegalArgumentException("The overwrite setting names the extended field " + Shown.text(name)
					+ ", which the org can't set. " + advice(name));
		}
		return field;
	}

	private Problem unknown(FieldEdit edit) {
		boolean defined = this.catalog.isDefined(edit.name());
		String what = defined ? "Extended field " + Shown.text(edit.name())
				+ " belongs to a vertical that is not the org's. " + LISTED
				: "There is no extended field " + Shown.text(edit.name()) + ". " + advice(edit.name());
		return new Problem(defined ? ProblemCode.FIELD_NOT_AVAILABLE : ProblemCode.FIELD_UNKNOWN, edit.name(),
				RawValue.of(edit.input()), what);
	}

	private String advice(String name) {
		String nearest = this.catalog.nearest(name);
		return (nearest != null) ? "Did you mean " + Shown.text(nearest) + "?" : LISTED;
	}

	private static Problem refused(Field field, FieldEdit edit, FieldValue.Refused refused) {
		return new Problem(code(refused.reason()), field.name(), RawValue.of(edit.input()),
				"Field " + field.name() + ": " + refused.message());
	}

	private static ProblemCode code(FieldValue.Reason reason) {
		return switch (reason) {
			case INVALID_TYPE -> ProblemCode.FIELD_INVALID_TYPE;
			case INVALID_VALUE -> ProblemCode.FIELD_INVALID_VALUE;
			case TOO_LONG -> ProblemCode.FIELD_TOO_LONG;
			case RULE_FAILED -> ProblemCode.FIELD_RULE_FAILED;
		};
	}

}
