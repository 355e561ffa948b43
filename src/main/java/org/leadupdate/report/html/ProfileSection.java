package org.leadupdate.report.html;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.profile.FileProfile;

/**
 * What the columns of a checked file hold.
 *
 * @param profile its profile
 */
record ProfileSection(FileProfile profile) {

	List<ColumnSection> columns() {
		return this.profile.columns().stream().map(ColumnSection::new).toList();
	}

	/** What is not shown, in sentences. */
	@Nullable String rest() {
		StringBuilder rest = new StringBuilder();
		if (this.profile.ragged() > 0) {
			rest.append(Amount.rows(this.profile.ragged()))
				.append((this.profile.ragged() == 1) ? " has" : " have")
				.append(" too many or too few cells, and ")
				.append((this.profile.ragged() == 1) ? "is" : "are")
				.append(" not counted here. ");
		}
		if (this.profile.others() > 0) {
			rest.append(Amount.of(this.profile.others(), "more field is", "more fields are")).append(" not shown. ");
		}
		return rest.isEmpty() ? null : rest.toString().strip();
	}

	/** The columns of which no use is made. */
	@Nullable String ignored() {
		return this.profile.ignored().isEmpty() ? null : String.join(", ", this.profile.ignored());
	}

}
