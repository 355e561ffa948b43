package org.leadupdate.init;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What a column tells of whether it has the IDs of leads. */
final class LeadIdEvidence {

	private static final Pattern ID = Pattern.compile("(|.{0,20}?\\D)0*([1-9]\\d{0,17})");

	/** Enough to look up. */
	private static final int KEPT = 200;

	private final List<Long> ids = new ArrayList<>();

	private @Nullable String prefix;

	private boolean common = true;

	private boolean others;

	void add(String text) {
		Matcher id = ID.matcher(text);
		if (!id.matches()) {
			this.others = true;
			return;
		}
		this.common &= this.prefix == null || this.prefix.equals(id.group(1));
		this.prefix = id.group(1);
		if (this.ids.size() < KEPT) {
			this.ids.add(Long.parseLong(id.group(2)));
		}
	}

	/** Whether every value is a number, with the same prefix if with one. */
	boolean isPossible() {
		return !this.ids.isEmpty() && !this.others && this.common;
	}

	/** What stands before every number; empty if nothing does. */
	String prefix() {
		return (isPossible() && this.prefix != null) ? this.prefix : "";
	}

	/** The first numbers. */
	List<Long> ids() {
		return List.copyOf(this.ids);
	}

}
