package org.leadupdate.lead;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.Field;
import org.leadupdate.field.FieldCatalog;
import org.leadupdate.field.Shown;

/**
 * Puts back what a run made of a lead: its owner and each field, where the lead still
 * holds what the run wrote. What somebody changed since is left alone.
 *
 * @param leadId the lead
 * @param run the number of the run that is undone
 * @param footprint what that run made of the lead
 * @param catalog the fields of the org, which tell when two values are the same
 */
public record Restoration(long leadId, long run, Footprint footprint, FieldCatalog catalog) {

	/**
	 * Works out what becomes of a lead.
	 * @param lead the org's lead of this ID; null where there is none
	 * @param now the moment of the undo, UTC with milliseconds
	 * @param updatedBy the user ID of who undoes
	 * @return the lead after the undo, with a problem for each value that is left alone
	 */
	public Decision decide(@Nullable Lead lead, LocalDateTime now, long updatedBy) {
		List<Problem> problems = new ArrayList<>(Guards.NONE.problems(this.leadId, lead));
		if (lead == null || !problems.isEmpty()) {
			return Decision.rejected(problems, lead);
		}
		String owner = owner(lead, problems);
		Map<String, Change> changes = fields(lead, problems);
		boolean changed = !changes.isEmpty() || !Objects.equals(owner, lead.owner());
		Lead after = changed
				? new Lead(lead.id(), lead.status(), owner, lead.extendedFields().with(changes), now, updatedBy) : lead;
		return new Decision(problems, List.of(), after, changes, changed);
	}

	private @Nullable String owner(Lead lead, List<Problem> problems) {
		Change moved = this.footprint.owner();
		String present = lead.owner();
		if (moved == null || OwnerSetting.isSame(present, moved.from())) {
			return present;
		}
		if (OwnerSetting.isSame(present, moved.to())) {
			return moved.from();
		}
		problems.add(new Problem(ProblemCode.CHANGED_SINCE, "owner", present, "owner is " + name(present) + ", not "
				+ name(moved.to()) + " as run " + this.run + " left it: left alone."));
		return present;
	}

	private Map<String, Change> fields(Lead lead, List<Problem> problems) {
		if (!this.footprint.fields().isEmpty() && !lead.extendedFields().isReadable()) {
			problems.add(new Problem(ProblemCode.CHANGED_SINCE, "extendedFields", null,
					"The stored extended fields of the lead are no JSON object any more: left alone."));
			return Map.of();
		}
		Map<String, Change> changes = new LinkedHashMap<>();
		this.footprint.fields().forEach((name, change) -> {
			String present = lead.extendedFields().get(name);
			if (isSame(name, present, change.from())) {
				return;
			}
			if (isSame(name, present, change.to())) {
				changes.put(name, new Change(present, change.from()));
			}
			else {
				problems.add(changedSince(name, present, change.to()));
			}
		});
		return changes;
	}

	private boolean isSame(String name, @Nullable String present, @Nullable String other) {
		String stored = "null".equals(present) ? null : present;
		if (stored == null || other == null) {
			return stored == null && other == null;
		}
		Field field = this.catalog.find(name);
		return stored.equals(other) || (field != null && field.same(stored, other));
	}

	private Problem changedSince(String name, @Nullable String present, @Nullable String written) {
		Field field = this.catalog.find(name);
		boolean hidden = field != null && field.isHidden();
		return new Problem(ProblemCode.CHANGED_SINCE, name, present,
				"Field " + name + " holds " + shown(present, hidden) + ", not " + shown(written, hidden) + " as run "
						+ this.run + " left it: left alone.");
	}

	private static String shown(@Nullable String json, boolean hidden) {
		if (json == null || hidden) {
			return (json == null) ? "nothing" : "(hidden)";
		}
		return Shown.text(json.startsWith("\"") ? json.substring(1, json.length() - 1) : json);
	}

	private static String name(@Nullable String username) {
		return (username == null || username.isEmpty()) ? "nobody" : Shown.text(username);
	}

}
