package org.leadupdate.dialect.mysql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.database.ConnectionSettings;
import org.leadupdate.database.DatabaseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A server that is hostile, or was replaced, gets no file of this machine. */
class RogueServerTests {

	private static final String SECRET = "root:x:0:0:hunter2";

	@TempDir
	Path folder;

	private Path file = Path.of("");

	@BeforeEach
	void makeFile() throws IOException {
		this.file = Files.writeString(this.folder.resolve("passwd"), SECRET);
	}

	private static String url(RogueServer server) {
		return "jdbc:mysql://127.0.0.1:" + server.port() + "/crm";
	}

	@Test
	void noFileIsSentToAServerThatAsksForIt() throws IOException {
		try (RogueServer server = new RogueServer(this.file.toString())) {
			ConnectionSettings settings = new ConnectionSettings(url(server), "app", "", Path.of("none"), 1);
			assertThatExceptionOfType(DatabaseException.class).isThrownBy(() -> MySqlDataSource.open(settings))
				.withMessageContaining("can't be reached: ");
			assertThat(server.received()).doesNotContain("hunter2");
		}
	}

	/** So that the other test can fail. */
	@Test
	void theServerGetsTheFileFromWhoeverLetsIt() throws IOException {
		try (RogueServer server = new RogueServer(this.file.toString())) {
			String open = url(server) + "?allowLoadLocalInfile=true";
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(open, "app", "").close());
			assertThat(server.received()).contains(SECRET);
		}
	}

}
