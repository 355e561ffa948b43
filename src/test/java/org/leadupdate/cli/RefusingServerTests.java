package org.leadupdate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.Faults;
import org.leadupdate.database.CuttingProxy;
import org.leadupdate.database.CuttingProxy.Cut;
import org.leadupdate.database.OwnServer;
import org.leadupdate.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A running server that rejects statements: the message says what to do to resume. */
@Faults
@EnabledIf(value = "org.leadupdate.database.OwnServer#isAvailable", disabledReason = OwnServer.ABSENT)
class RefusingServerTests {

	private static OwnServer server;

	@TempDir
	Path home;

	private TestDatabase database;

	private CuttingProxy proxy;

	@BeforeAll
	static void start() {
		server = OwnServer.start();
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() {
		this.database = TestDatabase.on(server, "refusing");
		this.proxy = new CuttingProxy(server.port());
	}

	@AfterEach
	void close() {
		this.proxy.close();
		this.database.close();
	}

	private void set(String variable, Object value) {
		this.database.jdbc().sql("SET GLOBAL " + variable + " = " + value).update();
	}

	@Test
	void aServerThatTakesNoWritesAnyMoreEndsTheRunAndTheSameCommandFinishesIt() throws IOException {
		// What MySQL refuses at once MariaDB refuses whoever connects again.
		String readOnly = this.database.isMariaDb() ? "tx_read_only" : "super_read_only";
		CountedWrites run = run();
		int[] commits = { 0 };
		this.proxy.cutting((command) -> {
			if (command.commitsRows() && ++commits[0] == 7) {
				set(readOnly, 1);
				this.proxy.cutAll();
				return Cut.BEFORE;
			}
			return null;
		});
		assertThat(run.start()).as(run.err()).isEqualTo(3);
		assertThat(run.err()).contains("The server is read-only", "Run the same command again");
		assertThat(run.start()).as(run.err()).isEqualTo(3);
		set(readOnly, 0);
		this.proxy.cutting((command) -> null);
		assertFinishes(run);
	}

	@Test
	void aRejectedRowLargerThanAPacketIsKeptWhole() throws IOException {
		Program program = seeded();
		String input = "leadID,extendedFields.remarks\n50001,short\n50003," + "x".repeat(300_000) + "\n";
		atPacketOf(65_536, () -> assertThat(program.apply("nightly", input)).as(program.err()).isEqualTo(4));
		assertThat(program.report()).extracting((row) -> row.get("result")).containsExactly("UPDATED", "REJECTED");
		assertThat(program.text("rejected.csv")).contains("x".repeat(300_000));
	}

	/**
	 * What a row leads to may be larger than the row: the report shows all of its lead.
	 */
	@Test
	void aRowWhoseResultIsLargerThanAPacketIsRejectedAloneAndACheckPredictsIt() throws IOException {
		Program program = seeded();
		String large = random(30_000);
		this.database.jdbc().sql("UPDATE extended_field SET max_length = NULL WHERE name = 'remarks'").update();
		store(50_003, random(30_001));
		store(50_004, random(50_000));
		String input = "leadID,owner,extendedFields.remarks\n50001,,short\n50002,,%s\n50003,,%s\n50004,nobody,\n50005,,other\n"
			.formatted(random(10_000), large);
		atPacketOf(65_536, () -> {
			assertThat(program.run("check", "nightly", "--input", write(input))).as(program.err()).isEqualTo(4);
			assertOnlyTheLargeAreRejected(program, large);
			assertThat(program.apply("nightly", input)).as(program.err()).isEqualTo(4);
			assertOnlyTheLargeAreRejected(program, large);
		});
	}

	private void store(long lead, String remarks) {
		this.database.jdbc()
			.sql("UPDATE leads SET extended_fields = JSON_SET(COALESCE(extended_fields, '{}'), '$.remarks', ?) WHERE id = ?")
			.params(remarks, lead)
			.update();
	}

	private static void assertOnlyTheLargeAreRejected(Program program, String large) throws IOException {
		assertThat(program.report()).extracting((row) -> row.get("code"))
			.containsExactly("", "", "LEAD_REFUSED_BY_DATABASE", "OWNER_NOT_FOUND", "");
		assertThat(program.report().get(2)).hasEntrySatisfying("message",
				(message) -> assertThat(message).contains("max_allowed_packet"));
		assertThat(program.report().get(2).get("extendedFields")).hasSizeGreaterThan(30_000);
		assertThat(program.report().get(3).get("extendedFields")).as("too large to be shown").isEmpty();
		assertThat(program.text("rejected.csv")).contains(large);
	}

	@Test
	void aServerWithoutAConnectionLeftIsNamedAndTheSameCommandFinishes() throws IOException, SQLException {
		CountedWrites run = run();
		int before = this.database.jdbc().sql("SELECT @@max_connections").query(Integer.class).single();
		set("max_connections", 10);
		List<Connection> others = new ArrayList<>();
		try {
			takeAll(others);
			assertThat(run.start()).as(run.err()).isEqualTo(3);
			assertThat(run.err()).contains("more connections", "same command again");
		}
		finally {
			others.get(0).createStatement().execute("SET GLOBAL max_connections = " + before);
			for (Connection other : others) {
				other.close();
			}
		}
		assertFinishes(run);
	}

	private void takeAll(List<Connection> others) {
		try {
			while (true) {
				others.add(DriverManager.getConnection(server.url(), "root", ""));
			}
		}
		catch (SQLException ex) {
			assertThat(ex.getErrorCode()).isEqualTo(1040);
		}
	}

	@Test
	void aConnectionThatIsNeverAnsweredIsAbandonedAndTheRunGoesOn() throws IOException {
		CountedWrites run = run("&socketTimeout=2000");
		int[] commits = { 0 };
		this.proxy.cutting((command) -> (command.commitsRows() && ++commits[0] % 19 == 0) ? Cut.SILENT : null);
		assertFinishes(run);
		assertThat(commits[0]).isGreaterThan(19);
	}

	private Program seeded() throws IOException {
		Program program = new Program(this.home).job("nightly", "")
			.addSettings("nightly", CountedWrites.datasource(this.database.url()));
		assertThat(program.run("seed", this.home.resolve("seed").toString(), "--job", "nightly")).isZero();
		return program;
	}

	/** Does something while the server takes no larger statements. */
	private void atPacketOf(int bytes, ThrowingRunnable commands) throws IOException {
		long before = this.database.jdbc().sql("SELECT @@max_allowed_packet").query(Long.class).single();
		set("max_allowed_packet", bytes);
		try {
			commands.run();
		}
		finally {
			set("max_allowed_packet", before);
		}
	}

	private String write(String input) throws IOException {
		return Files.writeString(this.home.resolve("input.csv"), input).toString();
	}

	/** Text that hardly gets smaller when it is packed. */
	private static String random(int length) {
		return new Random(length).ints(length, 'A', 'z' + 1)
			.mapToObj((character) -> Character.isLetter(character) ? Character.toString(character) : "é")
			.collect(Collectors.joining());
	}

	/** The connection of the run's lock among them, which is used every 15 seconds. */
	@Test
	void aProxyThatCutsConnectionsWhichAreSilentForSecondsDoesNotEndTheRun() throws IOException {
		CountedWrites run = new CountedWrites(this.home, this.database, this.proxy.through(this.database.url()),
				"rows-per-second: 20\n");
		this.proxy.cutting((command) -> {
			this.proxy.cutIdle(Duration.ofSeconds(3));
			return null;
		});
		assertThat(run.start()).as(run.err()).isEqualTo(4);
		assertThat(run.err()).contains("Another one has taken the lock");
		assertThat(run.outcome().run()).containsExactly("FINISHED|320|0|80");
	}

	private CountedWrites run() throws IOException {
		return run("");
	}

	private CountedWrites run(String properties) throws IOException {
		return new CountedWrites(this.home, this.database, this.proxy.through(this.database.url()) + properties);
	}

	private void assertFinishes(CountedWrites run) throws IOException {
		run.apply();
		assertThat(run.outcome().run()).containsExactly("FINISHED|320|0|80");
		assertThat(run.outcome().report()).hasSize(CountedWrites.ROWS);
	}

	private interface ThrowingRunnable {

		void run() throws IOException;

	}

}
