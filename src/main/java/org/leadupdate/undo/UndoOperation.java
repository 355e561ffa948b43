package org.leadupdate.undo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.DisplayText;
import org.leadupdate.field.Field;
import org.leadupdate.field.FieldCatalog;
import org.leadupdate.json.Json;
import org.leadupdate.lead.Change;
import org.leadupdate.lead.Decision;
import org.leadupdate.lead.ExtendedFields;
import org.leadupdate.lead.Lead;
import org.leadupdate.lead.LeadStatus;
import org.leadupdate.lead.NetChange;
import org.leadupdate.lead.OwnerAssignment;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.ProblemCode;

/**
 * Restores what a run changed in a lead: its owner and each field, where the lead still
 * holds what the run wrote. What somebody changed since is skipped.
 *
 * @param leadId the lead
 * @param run the number of the run that is undone
 * @param netChange what that run changed in the lead
 * @param catalog the fields of the org, which decide whether two values are the same
 * @param canRestore whether the database can store a value as it was
 */
public record UndoOperation(long leadId, long run, NetChange netChange, FieldCatalog catalog,
		Predicate<String> canRestore) {

	/**
	 * Works out what becomes of a lead.
	 * @param lead the org's lead of this ID; null where there is none
	 * @param now the time of the undo, UTC with milliseconds
	 * @param updatedBy the user ID of who undoes
	 * @return the lead after the undo, with a problem for each value that is left alone
	 */
	public Decision decide(@Nullable Lead lead, LocalDateTime now, long updatedBy) {
		if (lead == null || lead.status() == LeadStatus.DELETED) {
			return Decision.rejected(List.of(gone(lead)), lead);
		}
		List<Problem> problems = new ArrayList<>();
		String owner = owner(lead, problems);
		Map<String, Change> undone = undone(lead, problems);
		if (undone.isEmpty() && Objects.equals(owner, lead.owner())) {
			return new Decision(problems, List.of(), lead, Map.of(), false);
		}
		ExtendedFields fields = lead.extendedFields().without(undone);
		return new Decision(problems, List.of(), lead.updated(owner, fields, now, updatedBy), changes(lead, undone),
				true);
	}

	private Problem gone(@Nullable Lead lead) {
		return (lead == null)
				? new Problem(ProblemCode.LEAD_NOT_FOUND, "leadID", Long.toString(this.leadId),
						"Lead " + this.leadId + " no longer exists in the org: there is nothing to restore.")
				: new Problem(ProblemCode.LEAD_DELETED, "leadID", Long.toString(this.leadId),
						"Lead " + this.leadId + " has been deleted: skipped.");
	}

	private @Nullable String owner(Lead lead, List<Problem> problems) {
		Change moved = this.netChange.owner();
		String present = lead.owner();
		if (moved == null || OwnerAssignment.isStoredAs(present, moved.from())) {
			return present;
		}
		if (OwnerAssignment.isStoredAs(present, moved.to())) {
			return moved.from();
		}
		problems.add(new Problem(ProblemCode.CHANGED_SINCE, "owner", present, "owner is " + name(present) + ", not "
				+ name(moved.to()) + " as run " + this.run + " left it: skipped."));
		return present;
	}

	/** The changes of the run that are undone. */
	private Map<String, Change> undone(Lead lead, List<Problem> problems) {
		if (!this.netChange.fields().isEmpty() && !lead.extendedFields().isReadable()) {
			problems.add(new Problem(ProblemCode.CHANGED_SINCE, "extendedFields", null,
					"The stored extended fields of the lead are no longer a JSON object: skipped."));
			return Map.of();
		}
		Map<String, Change> undone = new LinkedHashMap<>();
		this.netChange.fields().forEach((name, change) -> {
			String present = value(lead, name);
			if (isSame(name, present, change.to())) {
				undone.put(name, change);
			}
			else if (!isSame(name, present, change.from())) {
				problems.add(changedSince(name, present, change.to()));
			}
		});
		if (undone.values().stream().anyMatch(Change::isFromNull)) {
			// One of them may go now, as the run itself has restored it: the others still
			// have to say so.
			undone.replaceAll((name, change) -> (change.from() == null) ? change.fromNull() : change);
		}
		undone.entrySet().removeIf((change) -> isAsItWas(lead, change.getKey(), change.getValue()));
		undone.entrySet().removeIf((change) -> isLost(change.getKey(), change.getValue(), problems));
		return undone;
	}

	private boolean isLost(String name, Change change, List<Problem> problems) {
		for (String before : change.valuesBefore(name).values()) {
			if (!this.canRestore.test(before)) {
				problems.add(lost(name, before));
				return true;
			}
		}
		return false;
	}

	private Problem lost(String name, String before) {
		return new Problem(ProblemCode.FIELD_INVALID_TYPE, name, before, "Field " + name + " held "
				+ shown(before, isHidden(name))
				+ ", of a type that no JSON text has (such as MySQL's DECIMAL or DATETIME). It can't be restored"
				+ " exactly: skipped. Set it in the database.");
	}

	private boolean isHidden(String name) {
		Field field = this.catalog.find(name);
		return field != null && field.isHidden();
	}

	/** Where the run itself has restored the value. */
	private static boolean isAsItWas(Lead lead, String name, Change change) {
		ExtendedFields present = lead.extendedFields();
		ExtendedFields former = present.without(Map.of(name, change));
		return former.equals(present) && (former.stored() == null) == (present.stored() == null);
	}

	/** What happens to the lead now: each change the other way round. */
	private static Map<String, Change> changes(Lead lead, Map<String, Change> undone) {
		Map<String, Change> changes = new LinkedHashMap<>();
		undone.forEach((name, change) -> {
			String present = value(lead, name);
			changes.put(name,
					new Change(present, change.from()).storedAs(lead.extendedFields().storedForm(name, present)));
		});
		return changes;
	}

	private static @Nullable String value(Lead lead, String name) {
		String stored = lead.extendedFields().get(name);
		return "null".equals(stored) ? null : stored;
	}

	private boolean isSame(String name, @Nullable String present, @Nullable String other) {
		if (present == null || other == null) {
			return present == null && other == null;
		}
		Field field = this.catalog.find(name);
		return Json.isSame(present, other) || (field != null && field.same(present, other));
	}

	private Problem changedSince(String name, @Nullable String present, @Nullable String written) {
		boolean hidden = isHidden(name);
		return new Problem(ProblemCode.CHANGED_SINCE, name, present,
				"Field " + name + " holds " + shown(present, hidden) + ", not " + shown(written, hidden) + " as run "
						+ this.run + " left it: skipped.");
	}

	private static String shown(@Nullable String json, boolean hidden) {
		if (json == null || hidden) {
			return (json == null) ? "nothing" : "(hidden)";
		}
		return DisplayText.quote(Objects.requireNonNullElse(Json.text(json), json));
	}

	private static String name(@Nullable String username) {
		return (username == null || OwnerAssignment.isStoredAs(username, null)) ? "nobody"
				: DisplayText.quote(username);
	}

}
