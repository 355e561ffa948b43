package org.leadupdate.batch;

import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.api.ApiMessage;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;

/** Messages of the vendor's API as problems of a row. */
final class ApiProblems {

	private static final int LEAD_NOT_FOUND = 92001;

	private static final int LEAD_ID_MISSING = 92010;

	private static final int INVALID_OWNER = 92019;

	private static final int TOO_LONG = 91015;

	private static final int UNKNOWN_FIELD = 91016;

	private static final int OTHER_TYPE = 91017;

	private final ApiRequest request;

	ApiProblems(ApiRequest request) {
		this.request = request;
	}

	/** Whether a warning says that a field was not stored. */
	static boolean isNotStored(ApiMessage message) {
		return message.code() != null && message.code() >= TOO_LONG && message.code() <= OTHER_TYPE;
	}

	/** A warning of the API; what follows it may be the ID of the request. */
	Problem warning(ApiMessage message, String after) {
		if (!isNotStored(message)) {
			return new Problem(ProblemCode.API_REFUSED, null, null,
					"The API warns: %s.%s".formatted(message.text(), after), message.code());
		}
		String field = field(message.text());
		return new Problem(
				code(message), field, null, "The API stored the other fields of the row, but not %s: %s (%d).%s"
					.formatted((field != null) ? field : "this one", message.text(), message.code(), after),
				message.code());
	}

	/** An error of the API. */
	Problem refusal(ApiMessage error, String after) {
		String lead = String.valueOf(this.request.row().leadId());
		return switch (Objects.requireNonNullElse(error.code(), 0)) {
			case LEAD_NOT_FOUND -> new Problem(ProblemCode.LEAD_NOT_FOUND, "leadID", lead,
					"The org has no lead %s. Correct the lead ID or remove the row.".formatted(lead), LEAD_NOT_FOUND);
			case LEAD_ID_MISSING -> new Problem(ProblemCode.LEAD_ID_INVALID, "leadID", lead,
					"The API does not accept the lead ID %s: %s.%s".formatted(lead, error.text(), after),
					LEAD_ID_MISSING);
			case INVALID_OWNER -> new Problem(ProblemCode.OWNER_NOT_FOUND, "owner", this.request.owner(),
					"The API does not accept the owner \"%s\": there is no such associate, or they are not active. It does not say which. Enter the username of an active associate."
						.formatted(this.request.owner()),
					INVALID_OWNER);
			case TOO_LONG, UNKNOWN_FIELD, OTHER_TYPE -> new Problem(code(error), field(error.text()), null,
					"The API refuses the row: %s (%d).%s".formatted(error.text(), error.code(), after), error.code());
			default -> new Problem(ProblemCode.API_REFUSED, null, null, "The API refuses the row: %s%s.%s"
				.formatted(error.text(), (error.code() != null) ? " (" + error.code() + ")" : "", after), error.code());
		};
	}

	private static ProblemCode code(ApiMessage message) {
		return switch (Objects.requireNonNullElse(message.code(), 0)) {
			case TOO_LONG -> ProblemCode.FIELD_TOO_LONG;
			case UNKNOWN_FIELD -> ProblemCode.FIELD_UNKNOWN;
			default -> ProblemCode.FIELD_INVALID_TYPE;
		};
	}

	/** The field of the row that a message names; null if it names none. */
	private @Nullable String field(String text) {
		String folded = text.toLowerCase(Locale.ROOT);
		var names = this.request.decision().changes().keySet();
		return (names.size() == 1) ? names.iterator().next()
				: names.stream()
					.filter((name) -> folded.contains(name.toLowerCase(Locale.ROOT)))
					.findFirst()
					.orElse(null);
	}

}
