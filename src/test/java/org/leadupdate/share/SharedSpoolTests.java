package org.leadupdate.share;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.database.OnEveryDatabase;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.input.spool.Spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How rows get to workers on other machines. */
class SharedSpoolTests {

	private static final long RUN = 7;

	@TempDir
	Path folder;

	/** The bytes of the last can't be compressed, and are in three pieces. */
	@OnEveryDatabase
	void partitionsAreFetchedAsTheyWereStored(TestDatabase database) throws IOException {
		byte[] rows = "1,Anna\n".repeat(200_000).getBytes(StandardCharsets.UTF_8);
		byte[] noise = new byte[2 * SharedSpool.PIECE + 1];
		new Random(1).nextBytes(noise);
		SharedSpool spool = spool(database);
		write(rows, new byte[0], noise);
		spool.store(RUN, this.folder, 3);
		assertThat(fetch(spool, 0)).isEqualTo(rows);
		assertThat(fetch(spool, 1)).isEmpty();
		assertThat(fetch(spool, 2)).isEqualTo(noise);
	}

	@OnEveryDatabase
	void rowsTakeLessSpaceThanInTheirFile(TestDatabase database) throws IOException {
		write("1,Anna\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
		spool(database).store(RUN, this.folder, 1);
		assertThat(database.jdbc().sql("SELECT content FROM lead_update_spool").query(byte[].class).single())
			.hasSizeLessThan(7_000);
	}

	@OnEveryDatabase
	void whatAKilledProcessStoredIsReplaced(TestDatabase database) throws IOException {
		SharedSpool spool = spool(database);
		write(new byte[3 * SharedSpool.PIECE]);
		spool.store(RUN, this.folder, 1);
		database.jdbc().sql("DELETE FROM lead_update_shared_run").update();
		byte[] rows = "1,Anna\n".getBytes(StandardCharsets.UTF_8);
		write(rows);
		spool.store(RUN, this.folder, 1);
		assertThat(fetch(spool, 0)).isEqualTo(rows);
	}

	@OnEveryDatabase
	void theRowsOfARunThatIsOverAreNotTakenForComplete(TestDatabase database) throws IOException {
		SharedSpool spool = spool(database);
		write(new byte[3 * SharedSpool.PIECE]);
		spool.store(RUN, this.folder, 1);
		database.jdbc().sql("DELETE FROM lead_update_shared_run").update();
		database.jdbc().sql("DELETE FROM lead_update_spool WHERE piece_no > 0").update();
		assertThatExceptionOfType(EOFException.class).isThrownBy(() -> fetch(spool, 0))
			.withMessage("The rows of run 7 are no longer in the database");
	}

	private static SharedSpool spool(TestDatabase database) {
		return new SharedSpool(database.jdbc(), new SharedRuns(database.jdbc()));
	}

	private void write(byte[]... partitions) throws IOException {
		for (int partition = 0; partition < partitions.length; partition++) {
			Files.write(Spool.file(this.folder, partition), partitions[partition]);
		}
	}

	private byte[] fetch(SharedSpool spool, int partition) throws IOException {
		Path copy = this.folder.resolve("copy");
		try (FileChannel file = FileChannel.open(copy, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
				StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			spool.fetch(RUN, partition, file);
			assertThat(file.position()).isZero();
			ByteBuffer bytes = ByteBuffer.allocate((int) file.size());
			file.read(bytes);
			return bytes.array();
		}
	}

}
