package org.leadupdate.undo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.Associate;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;

/**
 * Warns of owners who get their leads back though they are no longer active associates.
 */
public final class FormerOwnerWarnings {

	private final Map<String, Boolean> active;

	public FormerOwnerWarnings(Collection<Associate> associates) {
		this.active = associates.stream().collect(Collectors.toMap(Associate::username, Associate::active));
	}

	List<Problem> warnings(@Nullable String before, @Nullable String after) {
		if (after == null || after.isEmpty() || Objects.equals(before, after)) {
			return List.of();
		}
		Boolean known = this.active.get(after);
		if (known == null) {
			return List.of(new Problem(ProblemCode.OWNER_NOT_FOUND, "owner", after,
					"The restored owner \"" + after + "\" is no longer an associate of the org."));
		}
		return known ? List.of() : List.of(new Problem(ProblemCode.OWNER_INACTIVE, "owner", after,
				"The restored owner \"" + after + "\" is no longer active."));
	}

}
