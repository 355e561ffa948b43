package org.leadupdate.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.DisplayText;
import org.leadupdate.field.Field;
import org.leadupdate.field.FieldCatalog;
import org.leadupdate.field.FieldValue;
import org.leadupdate.lead.FieldAssignment;
import org.leadupdate.lead.Overwrite;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.lead.RequestedField;

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
	List<FieldAssignment> check(List<RequestedField> edits, List<Problem> problems) {
		if (edits.isEmpty()) {
			return List.of();
		}
		List<FieldAssignment> settings = new ArrayList<>(edits.size());
		for (RequestedField edit : edits) {
			FieldAssignment setting = check(edit, problems);
			if (setting != null) {
				settings.add(setting);
			}
		}
		return settings;
	}

	private @Nullable FieldAssignment check(RequestedField edit, List<Problem> problems) {
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
		return new FieldAssignment(field, json, this.overwrite.getOrDefault(field.name(), this.byDefault));
	}

	private Field known(String name) {
		Field field = this.catalog.find(name);
		if (field == null) {
			throw new IllegalArgumentException("The overwrite setting names the extended field "
					+ DisplayText.text(name) + ", which the org can't set. " + advice(name));
		}
		return field;
	}

	private Problem unknown(RequestedField edit) {
		boolean defined = this.catalog.isDefined(edit.name());
		String what = defined
				? "Extended field " + DisplayText.text(edit.name()) + " belongs to a vertical that is not the org's. "
						+ LISTED
				: "There is no extended field " + DisplayText.text(edit.name()) + ". " + advice(edit.name());
		return new Problem(defined ? ProblemCode.FIELD_NOT_AVAILABLE : ProblemCode.FIELD_UNKNOWN, edit.name(),
				RawValue.of(edit.input()), what);
	}

	private String advice(String name) {
		String nearest = this.catalog.nearest(name);
		return (nearest != null) ? "Did you mean " + DisplayText.text(nearest) + "?" : LISTED;
	}

	private static Problem refused(Field field, RequestedField edit, FieldValue.Refused refused) {
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
