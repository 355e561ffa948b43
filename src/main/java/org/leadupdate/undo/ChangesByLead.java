package org.leadupdate.undo;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import org.leadupdate.file.RecordSort;

/**
 * Combines the changes of each lead, which arrive sorted by lead and row, and hands them
 * over under the row of the first.
 */
final class ChangesByLead {

	private final RecordSort byRow;

	/** The changes of a lead so far: by lead and first row. */
	private RecordSort.@Nullable Entry lead;

	ChangesByLead(RecordSort byRow) {
		this.byRow = byRow;
	}

	void add(RecordSort.Entry change) throws IOException {
		RecordSort.Entry earlier = this.lead;
		if (earlier == null || earlier.first() != change.first()) {
			finish();
			this.lead = change;
		}
		else {
			byte[] both = UndoneChange.bytes(UndoneChange.read(earlier.data()).then(UndoneChange.read(change.data())));
			this.lead = new RecordSort.Entry(earlier.first(), earlier.second(), both);
		}
	}

	void finish() throws IOException {
		if (this.lead != null) {
			long row = this.lead.second();
			this.byRow.add(new RecordSort.Entry(row, this.lead.first(), this.lead.data()));
		}
	}

}
