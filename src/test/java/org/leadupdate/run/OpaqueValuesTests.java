package org.leadupdate.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.exit.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Values in MySQL's JSON that no JSON text makes. */
class OpaqueValuesTests {

	private static final String OPAQUE = """
			JSON_OBJECT('visits', 1, 'decimal', CAST(1.50 AS DECIMAL(10, 2)), 'date', CAST('2026-01-02' AS DATE),
			    'time', CAST('10:11:12' AS TIME), 'moment', CAST('2026-01-02 10:11:12' AS DATETIME), 'double', 0.1e0,
			    'binary', CAST('abc' AS BINARY), 'list', JSON_ARRAY(CAST(2.50 AS DECIMAL(10, 2)), NULL),
			    'nested', JSON_OBJECT('visits', CAST(3.50 AS DECIMAL(10, 2)), 'none', NULL), 'none', NULL,
			    'VISITORS', 18446744073709551615)""";

	/** Types and values of the keys that nobody names. */
	private static final List<String> KEYS = List.of("decimal", "date", "time", "moment", "double", "binary", "list",
			"list[0]", "nested", "nested.visits", "nested.none", "none", "VISITORS");

	@TempDir
	Path home;

	@OnEveryDatabase
	void keysThatNobodyNamesComeThroughToTheLetter(TestDatabase database) {
		JobFixture job = opaque(database, 1, 2, 3, 4);
		List<Map<String, Object>> before = stored(database);
		Launch applied = job.apply("""
				leadID,owner,extendedFields.visits,extendedFields.note
				1,Anna,,
				2,,2,
				3,Anna,#N/A,
				4,,5,x
				4,,6,#N/A
				""");
		assertThat(applied.exitCode()).isEqualTo(ExitCode.OK);
		assertThat(stored(database)).isEqualTo(before);
		assertThat(job.lead(2).visits()).isEqualTo(2);
		assertThat(job.lead(3).fields().has("visits")).isFalse();
		assertThat(job.lead(4).fields().has("note")).isFalse();
		assertThat(job.undo(applied).exitCode()).isEqualTo(ExitCode.OK);
		assertThat(stored(database)).isEqualTo(before);
		assertThat(job.lead(3).visits()).isOne();
	}

	@OnEveryDatabase
	void anUndoThatRestoresAnObjectOrNullLeavesTheOtherKeysAlone(TestDatabase database) {
		JobFixture job = opaque(database, 1, 2, 3);
		job.sql("UPDATE leads SET extended_fields = JSON_SET(extended_fields, '$.note', NULL) WHERE id = 1");
		job.sql("UPDATE leads SET extended_fields = JSON_SET(extended_fields, '$.note',"
				+ " JSON_OBJECT('a', NULL, 'b', JSON_OBJECT('c', 1))) WHERE id = 2");
		List<Map<String, Object>> before = stored(database);
		List<String> documents = documents(database);
		Launch applied = job.apply("""
				leadID,extendedFields.visits,extendedFields.note
				1,2,x
				2,#N/A,x
				3,3,x
				""");
		assertThat(applied.exitCode()).isEqualTo(ExitCode.OK);
		assertThat(stored(database)).isEqualTo(before);
		assertThat(job.undo(applied).exitCode()).isEqualTo(ExitCode.OK);
		assertThat(documents(database)).isEqualTo(documents);
		assertThat(stored(database)).isEqualTo(before);
	}

	@OnEveryDatabase
	void aDocumentThatIsNoObjectIsKeptWhenTheOwnerChanges(TestDatabase database) {
		JobFixture job = opaque(database, 1);
		job.sql("UPDATE leads SET extended_fields = JSON_ARRAY(CAST(1.50 AS DECIMAL(10, 2))) WHERE id = 1");
		assertThat(job.apply("leadID,owner\n1,Anna\n").exitCode()).isEqualTo(ExitCode.OK);
		assertThat(job.count("leads WHERE owner = 'Anna' AND JSON_TYPE(extended_fields->'$[0]') = 'DECIMAL'")).isOne();
	}

	@OnEveryDatabase
	void anUndoSaysWhatItCanNotRestore(TestDatabase database) {
		JobFixture job = opaque(database, 1, 2);
		job.sql("UPDATE leads SET extended_fields = JSON_SET(extended_fields, '$.visits',"
				+ " CAST(1.50 AS DECIMAL(10, 2)), '$.note', CAST('10:11:12' AS TIME)) WHERE id = 1");
		Launch applied = job.apply("leadID,owner,extendedFields.visits,extendedFields.note\n1,Anna,2,x\n2,Anna,2,x\n");
		assertThat(applied.exitCode()).isEqualTo(ExitCode.OK);
		Launch undo = job.undo(applied);
		assertThat(undo.exitCode()).isEqualTo(ExitCode.REJECTED);
		assertThat(undo.column("code")).containsExactly("FIELD_INVALID_TYPE;FIELD_INVALID_TYPE", "");
		assertThat(undo.column("message")).first()
			.asString()
			.contains("Field visits held \"1.50\", of a type that no JSON text has",
					"Field note held \"10:11:12.000000\"", "Set it in the database.");
		assertThat(job.lead(1).owner()).isEqualTo("ben");
		assertThat(job.lead(1).visits()).isEqualTo(2);
		assertThat(job.lead(2).visits()).isOne();
	}

	@OnEveryDatabase
	void whereJsonIsTextAllOfItIsRestored(TestDatabase database) {
		assumeTrue(database.isEmbedded() || database.isMariaDb(), "JSON is no text here.");
		JobFixture job = new JobFixture(database, this.home);
		job.sql("UPDATE leads SET extended_fields = ? WHERE id = 1",
				"{\"kept\":2.50,\"visits\":1.50,\"note\":\"10:11:12.000000\"}");
		List<String> documents = documents(database);
		Launch applied = job.apply("leadID,extendedFields.visits,extendedFields.note\n1,2,x\n");
		assertThat(documents(database)).first().isEqualTo("{\"kept\":2.50,\"visits\":2,\"note\":\"x\"}");
		assertThat(job.undo(applied).exitCode()).isEqualTo(ExitCode.OK);
		assertThat(documents(database)).isEqualTo(documents);
	}

	private JobFixture opaque(TestDatabase database, int... ids) {
		assumeTrue(!database.isEmbedded() && !database.isMariaDb(), "JSON is text here.");
		JobFixture job = new JobFixture(database, this.home);
		for (int id : ids) {
			job.sql("UPDATE leads SET extended_fields = " + OPAQUE + " WHERE id = ?", id);
		}
		return job;
	}

	private static List<Map<String, Object>> stored(TestDatabase database) {
		StringBuilder columns = new StringBuilder("id");
		for (String key : KEYS) {
			columns.append(
					", JSON_TYPE(extended_fields->'$.%1$s'), CAST(extended_fields->'$.%1$s' AS CHAR)".formatted(key));
		}
		return database.jdbc().sql("SELECT " + columns + " FROM leads WHERE id < 5 ORDER BY id").query().listOfRows();
	}

	private static List<String> documents(TestDatabase database) {
		return database.jdbc().sql("SELECT extended_fields FROM leads ORDER BY id").query(String.class).list();
	}

}
