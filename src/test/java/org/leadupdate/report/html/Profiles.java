package org.leadupdate.report.html;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.lead.ProblemCode;
import org.leadupdate.profile.ColumnProfile;
import org.leadupdate.profile.FileProfile;
import org.leadupdate.profile.FrequentValue;
import org.leadupdate.profile.ValueMeaning;

/** Profiles of files, for pages. */
final class Profiles {

	/** With headers and values that would break a page. */
	static final FileProfile HOSTILE = new FileProfile(10_007, 7,
			List.of(new ColumnProfile("leadID", "L".repeat(300), ColumnProfile.Origin.COLUMN,
					new ColumnProfile.Cells(10_000, 0, 0),
					new ColumnProfile.Values(10_000, 9876, false, false, List.of(), "1", "9".repeat(18)),
					new ColumnProfile.Effect(0, 10_000, 0, 0, Map.of())),
					new ColumnProfile("extendedFields." + "name".repeat(60), "<script>alert(1)</script>",
							ColumnProfile.Origin.COLUMN, new ColumnProfile.Cells(8400, 100, 1500),
							new ColumnProfile.Values(8500, 12_345, false, false,
									List.of(value("<img src=http://127.0.0.1:9/x>", ValueMeaning.Kind.INVALID, null),
											value("W".repeat(101), ValueMeaning.Kind.VALUE, "M".repeat(101)),
											value("\u202Egnp.exe", ValueMeaning.Kind.CLEARS, null)),
									"a\tb  c\u0000", "z".repeat(101)),
							new ColumnProfile.Effect(4000, 3000, 1000, 500,
									Map.of(ProblemCode.FIELD_INVALID_VALUE, 900L, ProblemCode.FIELD_TOO_LONG, 100L))),
					new ColumnProfile("extendedFields.mobile", null, ColumnProfile.Origin.JSON,
							new ColumnProfile.Cells(10, 0, 9990),
							new ColumnProfile.Values(10, 10, true, true, List.of(), null, null),
							new ColumnProfile.Effect(10, 0, 0, 0, Map.of()))),
			3, List.of("Notes", "<b>bold</b>"));

	private Profiles() {
	}

	private static FrequentValue value(String text, ValueMeaning.Kind kind, @Nullable String stored) {
		return new FrequentValue(text, 1000, false, new ValueMeaning(kind, stored));
	}

}
