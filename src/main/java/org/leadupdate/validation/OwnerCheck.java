package org.leadupdate.validation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.CaseInsensitiveNames;
import org.leadupdate.field.DisplayText;
import org.leadupdate.field.FieldInput;
import org.leadupdate.lead.Associate;
import org.leadupdate.lead.OwnerAssignment;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;

/** Checks owners: active associates of the org, by case-insensitive username. */
final class OwnerCheck {

	private final CaseInsensitiveNames usernames;

	private final CaseInsensitiveNames activeUsernames;

	private final Map<String, Associate> associates;

	private final boolean isAnyKnown;

	private final ValidationPolicy policy;

	OwnerCheck(@Nullable Collection<Associate> known, ValidationPolicy policy) {
		Collection<Associate> associates = (known != null) ? known : List.of();
		this.isAnyKnown = known != null;
		this.usernames = new CaseInsensitiveNames(associates.stream().map(Associate::username).toList());
		this.activeUsernames = new CaseInsensitiveNames(
				associates.stream().filter(Associate::active).map(Associate::username).toList());
		this.associates = associates.stream()
			.collect(Collectors.toMap(Associate::username, Function.identity(), (one, other) -> one));
		this.policy = policy;
	}

	/**
	 * The owner assignment of a row; null if there is none or, with a problem added, if
	 * it is invalid.
	 */
	@Nullable OwnerAssignment check(@Nullable FieldInput owner, List<Problem> problems) {
		if (owner == null) {
			return null;
		}
		if (owner instanceof FieldInput.Clear) {
			if (!this.policy.clearing()) {
				problems.add(new Problem(ProblemCode.OWNER_NOT_FOUND, "owner", RawValue.of(owner),
						"The vendor's API can't take the owner away from a lead. Enter a username, or leave the cell blank."));
				return null;
			}
			return new OwnerAssignment(null, this.policy.overwrite().ofOwner());
		}
		if (owner instanceof FieldInput.Refused refused) {
			problems.add(new Problem(ProblemCode.OWNER_NOT_FOUND, "owner", refused.given(),
					"Owner " + refused.message(false)));
			return null;
		}
		String given = (owner instanceof FieldInput.Text text) ? text.text() : RawValue.of(owner);
		if (!this.isAnyKnown && owner instanceof FieldInput.Text && given != null) {
			return new OwnerAssignment(given, this.policy.overwrite().ofOwner());
		}
		String username = (owner instanceof FieldInput.Text && given != null) ? this.usernames.find(given) : null;
		Associate associate = (username != null) ? this.associates.get(username) : null;
		if (associate != null && associate.active()) {
			return new OwnerAssignment(username, this.policy.overwrite().ofOwner());
		}
		problems.add((associate == null) ? notFound(String.valueOf(given), RawValue.of(owner))
				: inactive(String.valueOf(given), RawValue.of(owner)));
		return null;
	}

	private Problem notFound(String given, @Nullable String cell) {
		String nearest = this.activeUsernames.nearest(given);
		return new Problem(ProblemCode.OWNER_NOT_FOUND, "owner", cell,
				"The org has no associate " + DisplayText.quote(given) + "." + DisplayText.invisibleCharacter(given)
						+ ' ' + ((nearest != null) ? "Did you mean " + DisplayText.quote(nearest) + "?"
								: "Enter the username of an active associate."));
	}

	private static Problem inactive(String given, @Nullable String cell) {
		return new Problem(ProblemCode.OWNER_INACTIVE, "owner", cell,
				"Associate " + DisplayText.quote(given) + " is not active. Enter the username of an active associate.");
	}

}
