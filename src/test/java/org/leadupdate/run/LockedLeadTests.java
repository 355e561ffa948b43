package org.leadupdate.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.Faults;
import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.exit.ExitCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Leads that another client works on at the same time. */
class LockedLeadTests {

	@TempDir
	Path home;

	@Faults
	@OnEveryDatabase
	void aLeadLockedByAnotherClientIsRejectedAndTheOthersAreUpdated(TestDatabase database) throws SQLException {
		assumeThat(database.isEmbedded()).as("for this process alone").isFalse();
		JobFixture job = new JobFixture(database, this.home).set("threads", "2").set("chunk-size", "3");
		String csv = "leadID,owner,extendedFields.visits\n1,Anna,\n3,Anna,\n2,Anna,\n3,,7\n99,Anna,\n4,Anna,\n5,Anna,\n";
		Launch launch;
		try (Connection other = database.dataSource().getConnection(); Statement hold = other.createStatement()) {
			other.setAutoCommit(false);
			hold.execute("SELECT id FROM leads WHERE id = 3 FOR UPDATE");
			launch = job.apply(csv);
			other.rollback();
		}
		assertThat(launch.exitCode()).as("%s", launch.outcome().failure()).isEqualTo(ExitCode.REJECTED);
		assertThat(launch.column("code")).containsExactly("", "LEAD_LOCKED", "", "LEAD_LOCKED", "LEAD_NOT_FOUND", "",
				"");
		assertThat(launch.column("owner")).containsExactly("Anna", "ben", "Anna", "ben", "", "Anna", "Anna");
		assertThat(job.lead(3).owner()).isEqualTo("ben");
		Launch later = job.apply(launch.text("rejected.csv"));
		assertThat(later.column("result")).containsExactly("UPDATED", "UPDATED", "REJECTED");
		assertThat(job.lead(3).visits()).isEqualTo(7);
	}

	@OnEveryDatabase
	void aClientThatKeepsWritingTheSameLeadsCostsNoRow(TestDatabase database) throws Exception {
		assumeThat(database.isEmbedded()).as("for this process alone").isFalse();
		JobFixture job = new JobFixture(database, this.home).set("threads", "2").set("chunk-size", "5");
		String rows = IntStream.rangeClosed(1, 400)
			.mapToObj((row) -> "%d,%d\n".formatted(1 + row % 5, row + 1))
			.collect(Collectors.joining());
		AtomicBoolean over = new AtomicBoolean();
		Thread writer = new Thread(() -> writeBackwards(database, over));
		writer.start();
		Launch launch = job.apply("leadID,extendedFields.visits\n" + rows);
		over.set(true);
		writer.join();
		assertThat(launch.exitCode()).as("%s", launch.outcome().failure()).isEqualTo(ExitCode.OK);
		assertThat(launch.run().counts().updated()).isEqualTo(400);
		assertThat(launch.column("changedFields").get(399)).isEqualTo("{\"visits\":{\"from\":396,\"to\":401}}");
	}

	/** Locks in the order that is not ours, which provokes deadlocks. */
	private static void writeBackwards(TestDatabase database, AtomicBoolean over) {
		while (!over.get()) {
			try (Connection connection = database.dataSource().getConnection();
					Statement statement = connection.createStatement()) {
				connection.setAutoCommit(false);
				for (int id = 5; id >= 1; id--) {
					statement.executeUpdate("UPDATE leads SET sub_status = 'x' WHERE id = " + id);
				}
				connection.commit();
				// A busy client, not one that never lets go.
				LockSupport.parkNanos(20_000_000);
			}
			catch (SQLException ex) {
				// Its turn to be the victim.
			}
		}
	}

}
