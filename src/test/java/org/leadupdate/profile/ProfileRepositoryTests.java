package org.leadupdate.profile;

import java.util.List;
import java.util.Map;

import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.lead.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;

/** The profiles of checks in the database. */
class ProfileRepositoryTests {

	private static final FileProfile PROFILE = new FileProfile(3, 1,
			List.of(new ColumnProfile("owner", "Betreuer \uD83D\uDE00\u0000", ColumnProfile.Origin.COLUMN,
					new ColumnProfile.Cells(1, 0, 1),
					new ColumnProfile.Values(1, 1, true, false,
							List.of(new FrequentValue("M\u00FCller", 1, true,
									new ValueMeaning(ValueMeaning.Kind.VALUE, "maria"))),
							"M\u00FCller", null),
					new ColumnProfile.Effect(0, 0, 1, 0, Map.of(ProblemCode.OWNER_NOT_FOUND, 1L)))),
			2, List.of("Notiz"));

	@OnEveryDatabase
	void aProfileIsReadAsItWasSaved(TestDatabase database) {
		ProfileRepository profiles = new ProfileRepository(database.emptied().jdbc());
		assertThat(profiles.find(7)).isEmpty();
		profiles.save(7, new FileProfile(1, 0, List.of(), 0, List.of()));
		profiles.save(7, PROFILE);
		profiles.save(8, new FileProfile(1, 0, List.of(), 0, List.of()));
		assertThat(profiles.find(7)).contains(PROFILE);
	}

}
