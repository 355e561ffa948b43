package org.leadupdate.conversion;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.FieldInput;
import org.leadupdate.field.FieldValue;
import org.leadupdate.lead.Associate;

import org.springframework.util.StringUtils;

/** Converts owners: by a map of values, then from user IDs to usernames. */
final class OwnerConversion {

	private final ConversionSettings settings;

	private final Map<String, String> usernames = new HashMap<>();

	OwnerConversion(ConversionSettings settings, Collection<Associate> associates) {
		this.settings = settings;
		// An ID may have been used again: then it is that of the active one.
		associates.stream().filter((associate) -> !associate.active()).forEach(this::add);
		associates.stream().filter(Associate::active).forEach(this::add);
	}

	private void add(Associate associate) {
		this.usernames.put(key(Long.toString(associate.userId())), associate.username());
	}

	/**
	 * A user ID without leading zeros, which spreadsheets add; to read it as a number
	 * takes longer.
	 */
	private static String key(String userId) {
		return StringUtils.trimLeadingCharacter(userId, '0');
	}

	/** The new owner; what is not known is refused. */
	@Nullable FieldInput convert(@Nullable FieldInput owner) {
		return (owner instanceof FieldInput.Text text) ? convert(text, false) : owner;
	}

	/** The expected owner; what is not known is compared as it is. */
	@Nullable FieldInput expected(@Nullable FieldInput owner) {
		return (owner instanceof FieldInput.Text text) ? convert(text, true) : owner;
	}

	private @Nullable FieldInput convert(FieldInput.Text text, boolean expected) {
		FieldInput mapped = this.settings.owners()
			.map((map) -> map.convert(text, this.settings.clearMarker()))
			.orElse(this.settings.owners().isEmpty() ? text : null);
		if (expected && !(mapped instanceof FieldInput.Clear) && !(mapped instanceof FieldInput.Text)) {
			return text;
		}
		return (this.settings.byUserId() && mapped instanceof FieldInput.Text id) ? ofUserId(id, text, expected)
				: mapped;
	}

	private FieldInput ofUserId(FieldInput.Text id, FieldInput.Text given, boolean expected) {
		String username = this.usernames.get(key(id.text()));
		if (username != null) {
			return new FieldInput.Text(username, given.text());
		}
		return expected ? given : new FieldInput.Refused(given.text(), FieldValue.Reason.INVALID_VALUE,
				"is not the user ID of an associate of the org (lead-update.owner-by is user-id).");
	}

}
