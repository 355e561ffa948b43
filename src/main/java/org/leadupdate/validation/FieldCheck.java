package org.leadupdate.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.DisplayText;
import org.leadupdate.field.Field;
import org.leadupdate.field.FieldCatalog;
import org.leadupdate.field.FieldInput;
import org.leadupdate.field.FieldValue;
import org.leadupdate.lead.FieldAssignment;
import org.leadupdate.lead.JsonText;
import org.leadupdate.lead.Overwrite;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;
import org.leadupdate.lead.RequestedField;

/** Checks the names and values of extended fields. */
final class FieldCheck {

	private static final String ADVICE = "The command \"fields\" lists the fields the org may set.";

	private final FieldCatalog catalog;

	private final boolean clearing;

	private final Overwrite byDefault;

	private final Map<String, Overwrite> overwrite = new HashMap<>();

	/**
	 * @throws IllegalArgumentException if the policy names a field the org can't set
	 */
	FieldCheck(FieldCatalog catalog, ValidationPolicy policy) {
		this.catalog = catalog;
		this.clearing = policy.clearing();
		this.byDefault = policy.overwrite().byDefault();
		policy.overwrite().fields().forEach((name, overwrite) -> this.overwrite.put(known(name).name(), overwrite));
	}

	/** The valid assignments of a row; the invalid ones are added to the problems. */
	List<FieldAssignment> check(List<RequestedField> requested, List<Problem> problems) {
		if (requested.isEmpty()) {
			return List.of();
		}
		List<FieldAssignment> assignments = new ArrayList<>(requested.size());
		for (RequestedField request : requested) {
			FieldAssignment assignment = check(request, problems);
			if (assignment != null) {
				assignments.add(assignment);
			}
		}
		return assignments;
	}

	private @Nullable FieldAssignment check(RequestedField request, List<Problem> problems) {
		Field field = this.catalog.find(request.name());
		if (field == null) {
			problems.add(unknown(request));
			return null;
		}
		FieldValue value = field.parse(request.input());
		if (value instanceof FieldValue.Invalid invalid) {
			for (FieldValue.Invalid problem = invalid; problem != null; problem = problem.also()) {
				problems.add(invalid(field, request, problem));
			}
			return null;
		}
		String json = ((FieldValue.Valid) value).json();
		if (json == null && !this.clearing) {
			problems.add(new Problem(ProblemCode.FIELD_INVALID_VALUE, field.name(), RawValue.of(request.input()),
					"Field %s: the vendor's API can't remove a field. Enter a value, or leave the cell blank."
						.formatted(field.name())));
			return null;
		}
		return new FieldAssignment(field, json, this.overwrite.getOrDefault(field.name(), this.byDefault),
				given(request.input(), json));
	}

	/** The file's word, as JSON, if that is not the value. */
	private static @Nullable String given(FieldInput input, @Nullable String json) {
		String text = input.mapped();
		String given = (text != null) ? JsonText.quote(text) : null;
		return Objects.equals(given, json) ? null : given;
	}

	private Field known(String name) {
		Field field = this.catalog.find(name);
		if (field == null) {
			throw new IllegalArgumentException(
					"The overwrite setting names the extended field " + DisplayText.quote(name)
							+ ", which the org can't set." + DisplayText.invisibleCharacter(name) + ' ' + advice(name));
		}
		return field;
	}

	private Problem unknown(RequestedField request) {
		boolean defined = this.catalog.isDefined(request.name());
		String message = defined
				? "Extended field " + DisplayText.quote(request.name())
						+ " belongs to a vertical that the org does not have. " + ADVICE
				: "There is no extended field " + DisplayText.quote(request.name()) + "."
						+ DisplayText.invisibleCharacter(request.name()) + ' ' + advice(request.name());
		return new Problem(defined ? ProblemCode.FIELD_NOT_AVAILABLE : ProblemCode.FIELD_UNKNOWN, request.name(),
				RawValue.of(request.input()), message);
	}

	private String advice(String name) {
		String nearest = this.catalog.nearest(name);
		return (nearest != null) ? "Did you mean " + DisplayText.quote(nearest) + "?" : ADVICE;
	}

	private static Problem invalid(Field field, RequestedField request, FieldValue.Invalid invalid) {
		return new Problem(code(invalid.reason()), field.name(), RawValue.of(request.input()),
				"Field " + field.name() + ": " + invalid.message() + given(field, request));
	}

	/** What the file has, if it is not what the message says. */
	private static String given(Field field, RequestedField request) {
		String given = request.input().converted();
		return (given != null && !field.isHidden()) ? " (The file has " + DisplayText.quote(given) + ".)" : "";
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
