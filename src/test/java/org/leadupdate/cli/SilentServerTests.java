package org.leadupdate.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.Faults;
import org.leadupdate.database.CuttingProxy;
import org.leadupdate.database.CuttingProxy.Command;
import org.leadupdate.database.CuttingProxy.Cut;
import org.leadupdate.database.OwnServer;
import org.leadupdate.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What a user hears while a server is away: the word comes before the wait is over. */
@Faults
@EnabledIf(value = "org.leadupdate.database.OwnServer#isAvailable", disabledReason = OwnServer.ABSENT)
class SilentServerTests {

	private static OwnServer server;

	@TempDir
	Path home;

	@BeforeAll
	static void start() {
		server = OwnServer.start();
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	/** The line is due long before the next one of the progress. */
	@Test
	void aServerThatNoLongerAnswersIsToldWhileTheRunWaits() throws IOException {
		AtomicInteger commits = new AtomicInteger();
		try (TestDatabase database = TestDatabase.on(server, "silent");
				CuttingProxy proxy = new CuttingProxy(server.port())) {
			proxy.cutting((command) -> (command.commitsRows() && commits.incrementAndGet() == 5) ? Cut.SILENT : null);
			CountedWrites run = run(database, proxy.through(database.url()) + "&socketTimeout=20000");
			assertThat(run.start()).as(run.err()).isEqualTo(4);
			assertThat(run.err()).containsPattern("Applying: .*, no row for 1\\ds: waiting for the server");
		}
	}

	@Test
	void aServerThatIsDownIsToldWhileTheRunWaits() throws IOException {
		Outage outage = new Outage(Duration.ofSeconds(14));
		try (TestDatabase database = TestDatabase.on(server, "down");
				CuttingProxy proxy = new CuttingProxy(server.port())) {
			proxy.cutting(outage::on);
			CountedWrites run = run(database, proxy.through(database.url()));
			assertThat(run.start()).as(run.err()).isEqualTo(4);
			assertThat(run.err()).contains("The database has not answered for 10 s. Waiting for it.",
					": waiting for the server");
		}
	}

	@Test
	void aServerThatDoesNotAnswerAtTheStartIsASentence() throws IOException {
		try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			assertCannotBeReached(mute.getLocalPort());
		}
	}

	@Test
	void aServerThatIsDownAtTheStartIsASentence() throws IOException {
		int free;
		try (ServerSocket closed = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			free = closed.getLocalPort();
		}
		assertCannotBeReached(free);
	}

	private void assertCannotBeReached(int port) throws IOException {
		Program program = new Program(this.home).job("nightly", "")
			.addSettings("nightly", CountedWrites.datasource("jdbc:mysql://127.0.0.1:" + port + "/crm"));
		assertThat(program.run("history", "--job", "nightly")).isEqualTo(3);
		assertThat(program.err()).startsWith("The database jdbc:mysql://127.0.0.1:" + port + "/crm can't be reached: ")
			.hasLineCount(1);
	}

	private CountedWrites run(TestDatabase database, String url) throws IOException {
		return new CountedWrites(this.home, database, url, "progress-interval: 5m");
	}

	/** From the fifth commit of rows on, for a while. */
	private static final class Outage {

		private final long nanos;

		private final AtomicInteger commits = new AtomicInteger();

		private final AtomicLong end = new AtomicLong();

		Outage(Duration time) {
			this.nanos = time.toNanos();
		}

		@Nullable Cut on(Command command) {
			if (command.commitsRows() && this.commits.incrementAndGet() == 5) {
				this.end.set(System.nanoTime() + this.nanos);
			}
			return (this.commits.get() >= 5 && System.nanoTime() < this.end.get()) ? Cut.BEFORE : null;
		}

	}

}
