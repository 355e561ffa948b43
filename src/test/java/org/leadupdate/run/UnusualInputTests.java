package org.leadupdate.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.leadupdate.database.OnEitherDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.exit.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;

/** Input that is seldom seen and yet valid. */
class UnusualInputTests {

	private static final String ARABIC = "\u0645\u062d\u0645\u062f \u200f\u0639\u0644\u064a\u200f (VIP)";

	private static final String CHINESE = "\u6f22\u5b57\u3001\ud842\udfb7\u91ce\u5bb6";

	private static final String HEBREW = "\u202b\u05e9\u05dc\u05d5\u05dd\u202c";

	@TempDir
	Path home;

	@OnEitherDatabase
	void aPathMayHaveSpacesCommasAndOtherScripts(TestDatabase database) throws IOException {
		Path folder = Files.createDirectories(this.home.resolve("\u00c4nderungen, neu ; (alt)").resolve(CHINESE));
		Path file = Files.writeString(folder.resolve("Gr\u00fc\u00dfe, 'letzte' $Nacht & " + HEBREW + ".csv"),
				"leadID,owner\n1,Anna\n2,nobody\n");
		JobFixture job = new JobFixture(database, this.home).set("report-dir",
				folder.resolve("rep orts, 1").toString());
		Launch launch = job.apply(file, false);
		assertThat(launch.exitCode()).isEqualTo(ExitCode.REJECTED);
		assertThat(launch.column("result")).containsExactly("UPDATED", "REJECTED");
		assertThat(launch.run().input()).isEqualTo(file.toString());
		assertThat(job.apply(file, false).outcome().alreadyApplied()).isTrue();
		assertThat(job.apply(launch.file("rejected.csv"), false).run().counts().rejected()).isEqualTo(1);
	}

	@OnEitherDatabase
	void aSingleCrInACellDoesNotBeginARow(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		Launch launch = job.apply("leadID,extendedFields.note\r\n1,call at\r5,30 Main St\r\n2,two\rlines\r\n3,ok\r\n");
		assertThat(launch.column("leadID")).containsExactly("1", "2", "3");
		assertThat(launch.column("code")).containsExactly("ROW_MALFORMED", "", "");
		assertThat(launch.text("rejected.csv")).contains("\r\n1,call at\r5,30 Main St,1,2,ROW_MALFORMED,");
		assertThat(job.lead(1).fields().has("note")).isFalse();
		assertThat(job.lead(5).fields().has("note")).isFalse();
		assertThat(job.lead(2).fields().get("note").asString()).isEqualTo("two\rlines");
		assertThat(job.apply(launch.file("rejected.csv"), false).column("code")).containsExactly("ROW_MALFORMED");
	}

	@OnEitherDatabase
	void aCellMayHaveAMegabyte(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		job.sql("UPDATE extended_field SET max_length = NULL WHERE name = 'note'");
		String text = "漢\"x\n".repeat(150_000);
		String cell = '"' + text.replace("\"", "\"\"") + '"';
		Launch launch = job
			.apply("leadID,extendedFields.note,owner\n1," + cell + ",\n2," + cell + ",nobody\n3,,Anna\n");
		assertThat(launch.column("result")).containsExactly("UPDATED", "REJECTED", "UPDATED");
		assertThat(job.lead(1).fields().get("note").asString()).isEqualTo(text);
		assertThat(launch.text("rejected.csv")).contains("\n2," + cell + ",nobody,2,");
		assertThat(launch.column("line")).containsExactly("2", "150003", "300004");
	}

	@OnEitherDatabase
	void aRowMayHaveTwoThousandColumns(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home);
		List<String> names = IntStream.range(0, 1_999).mapToObj((number) -> "column_" + number).toList();
		for (int id = 0; id < names.size(); id++) {
			job.sql("""
					INSERT INTO extended_field (id, name, entity_type, vertical_id, label, data_type,
					    mandatory, updatable, pii)
					VALUES (?, ?, 'LEAD', -1, 'x', 'INTEGER', FALSE, TRUE, FALSE)""", 1000 + id, names.get(id));
		}
		Launch launch = job.apply("leadID,extendedFields." + String.join(",extendedFields.", names) + "\n1"
				+ ",7".repeat(1_999) + "\n2" + ",7".repeat(1_998) + ",x\n3" + ",7".repeat(1_998) + "\n");
		assertThat(launch.column("code")).containsExactly("", "FIELD_INVALID_TYPE", "ROW_MALFORMED");
		JsonNode stored = job.lead(1).fields();
		assertThat(names).allSatisfy((name) -> assertThat(stored.get(name).intValue()).isEqualTo(7));
	}

	@OnEitherDatabase
	void aLeadMayBeOnAThousandRows(TestDatabase database) {
		JobFixture job = new JobFixture(database, this.home).set("threads", "4").set("chunk-size", "7");
		String rows = IntStream.rangeClosed(1, 1_000)
			.mapToObj((row) -> "1," + (1 + row) + '\n')
			.collect(Collectors.joining());
		Launch launch = job.apply("leadID,extendedFields.visits\n" + rows);
		assertThat(launch.column("changedFields")).isEqualTo(IntStream.rangeClosed(1, 1_000)
			.mapToObj((row) -> "{\"visits\":{\"from\":%d,\"to\":%d}}".formatted(row, row + 1))
			.toList());
		assertThat(job.lead(1).visits()).isEqualTo(1_001);
	}

	@OnEitherDatabase
	void textOfEveryScriptIsPreservedEndToEnd(TestDatabase database) {
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
			JobFixture job = new JobFixture(database.emptied(), this.home);
			job.sql("UPDATE extended_field SET max_length = 100 WHERE name = 'note'");
			job.sql("INSERT INTO associate (org_id, username, user_id, active) VALUES (1, ?, 21, TRUE)", ARABIC);
			job.sql("INSERT INTO extended_field_value (field_id, org_id, value) VALUES (3, -1, ?)", HEBREW);
			String csv = "\ufeffleadID,owner,extendedFields.trial,extendedFields.note\n1,%s,%s,%s\n2,%s,%s,x\n"
				.formatted(ARABIC, HEBREW, CHINESE, HEBREW, CHINESE);
			Launch launch = job.apply(job.write("scripts.csv", csv.getBytes(charset)), false);
			assertThat(job.lead(1).owner()).isEqualTo(ARABIC);
			assertThat(job.lead(1).fields().get("trial").asString()).isEqualTo(HEBREW);
			assertThat(job.lead(1).fields().get("note").asString()).isEqualTo(CHINESE);
			CSVRecord row = launch.rows().get(0);
			assertThat(row.get("owner")).isEqualTo(ARABIC);
			assertThat(row.get("extendedFields")).contains(HEBREW, CHINESE);
			assertThat(row.get("changedFields")).contains("{\"from\":null,\"to\":\"" + CHINESE + "\"}");
			assertThat(launch.rows().get(1).get("message")).contains(HEBREW, CHINESE);
			assertThat(rejected(launch, charset)).contains("\n2," + HEBREW + ',' + CHINESE + ",x,2,3,");
			assertThat(JsonMapper.shared().readTree(launch.text("summary.json")).get("countsByOwner").propertyNames())
				.contains(ARABIC);
		}
	}

	private static String rejected(Launch launch, Charset charset) {
		try {
			return Files.readString(launch.file("rejected.csv"), charset);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
