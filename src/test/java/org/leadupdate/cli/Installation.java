package org.leadupdate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.leadupdate.api.ApiSimulator;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A folder with job definitions and a database, and the packaged program to run in it.
 */
final class Installation {

	private final Path home;

	private final String url;

	private final String user;

	private final Map<String, String> environment;

	private Installation(Path home, String url, String user, Map<String, String> environment) {
		this.home = home;
		this.url = url;
		this.user = user;
		this.environment = environment;
		write("jobs/nightly.yaml", "lead-update:\n  org: 1\n  updated-by: 900\n");
	}

	/** One that uses the embedded database in its folder. */
	static Installation embedded(Path home) {
		String url = "jdbc:hsqldb:file:" + home.resolve("data/leads")
				+ ";hsqldb.lock_file=false;sql.syntax_mys=true;shutdown=true;ifexists=true";
		return new Installation(home, url, "sa", Map.of());
	}

	/** One that uses a schema of a server. */
	static Installation on(String url, Path home) {
		return new Installation(home, url, "root",
				Map.of("SPRING_DATASOURCE_URL", url, "SPRING_DATASOURCE_USERNAME", "root"));
	}

	/**
	 * Has its job call the API, with settings below {@code api}, as YAML's flow style.
	 */
	Installation through(ApiSimulator api, String settings) {
		write("jobs/nightly.yaml", """
				lead-update:
				  org: 1
				  target: api
				  api: {url: "%s", key: %s, secret: %s, %s}
				""".formatted(api.url(), ApiSimulator.KEY, ApiSimulator.SECRET, settings));
		return this;
	}

	/** Fills the database: an org of Anna and ben, and leads from 1 on that are ben's. */
	Installation seed(int leads) {
		write("seed/associate.csv", "org_id,username,user_id,active\n1,Anna,11,1\n1,ben,12,1\n");
		write("seed/extended_field.csv", """
				id,name,entity_type,vertical_id,label,data_type,max_length,mandatory,updatable,pii
				1,visits,LEAD,-1,Visits,INTEGER,,0,1,0
				2,note,LEAD,-1,Note,STRING,200,0,1,0
				""");
		write("seed/leads.csv",
				IntStream.rangeClosed(1, leads)
					.mapToObj((id) -> id + ",1,70,OPEN,ben,2026-01-02 03:04:05,5,\"{\"\"visits\"\": 0}\"\n")
					.collect(Collectors.joining("",
							"id,org_id,user_id,status,owner,last_updated_on,last_updated_by,extended_fields\n", "")));
		ProgramProcess seed = run("seed", this.home.resolve("seed").toString());
		assertThat(seed.exitCode()).as(seed.err()).isZero();
		return this;
	}

	/** Takes over the embedded database of another, byte for byte. */
	Installation copyOf(Installation other) {
		copy(other.home.resolve("data"));
		return this;
	}

	Path write(String name, String text) {
		try {
			Path file = this.home.resolve(name);
			Files.createDirectories(file.getParent());
			return Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Puts the program itself into the folder, to be started by its {@code run.sh}. */
	Installation withScript() {
		copy(Path.of("src", "launcher", "run.sh"));
		copy(Path.of("target", "lead-update.jar"));
		copy(Path.of("target", "lib"));
		return this;
	}

	private void copy(Path part) {
		try {
			if (Files.exists(part)) {
				FileSystemUtils.copyRecursively(part, this.home.resolve(part.getFileName()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Starts {@code run.sh}, by way of another command such as {@code timeout 600}. */
	ProgramProcess startScript(List<String> by, String... arguments) {
		// However the tests were started: a shell's background jobs ignore SIGINT.
		List<String> command = new ArrayList<>(List.of("env", "--default-signal"));
		command.addAll(by);
		command.add(this.home.resolve("run.sh").toString());
		command.addAll(List.of(arguments));
		return ProgramProcess.of(this.home, this.environment, command.toArray(String[]::new));
	}

	ProgramProcess start(String... arguments) {
		return ProgramProcess.start(this.home, this.environment, arguments);
	}

	/** Starts a command on a machine of its own: the folder of another is empty there. */
	ProgramProcess startApartFrom(Installation other, String... arguments) {
		return ProgramProcess.startWithout(other.home, this.home, this.environment, arguments);
	}

	/** Runs a command to its end. */
	ProgramProcess run(String... arguments) {
		ProgramProcess program = start(arguments);
		program.exitCode();
		return program;
	}

	/** What runs left in their folders, by the end of the path; none while it changes. */
	List<Path> reports(String name) {
		Path reports = this.home.resolve("reports");
		if (!Files.isDirectory(reports)) {
			return List.of();
		}
		try (Stream<Path> files = Files.find(reports, 3, (file, attributes) -> file.endsWith(name))) {
			return files.toList();
		}
		catch (IOException | UncheckedIOException ex) {
			return List.of();
		}
	}

	/** A file of the only run. */
	Path reportFile(String name) {
		List<Path> files = reports(name);
		assertThat(files).as(name).hasSize(1);
		return files.get(0);
	}

	/** The content of a file of the only run. */
	String report(String name) {
		try {
			return Files.readString(reportFile(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The rows of a query, each as the texts of its columns. */
	List<List<String>> query(String sql) {
		try (Connection connection = DriverManager.getConnection(this.url, this.user, "");
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			List<List<String>> all = new ArrayList<>();
			while (rows.next()) {
				List<String> columns = new ArrayList<>();
				for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
					columns.add(rows.getString(column));
				}
				all.add(columns);
			}
			return all;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Path home() {
		return this.home;
	}

}
