package org.leadupdate.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.leadupdate.RememberingClassLoader;
import org.leadupdate.batch.StopSignal;
import org.leadupdate.database.TestDatabase;
import org.leadupdate.doctor.Doctor;
import org.leadupdate.doctor.DoctorFinding;
import org.leadupdate.input.InputFile;
import org.leadupdate.purge.Purge;
import org.leadupdate.purge.PurgeOutcome;
import org.leadupdate.reassign.Reassigner;
import org.leadupdate.reassign.Reassignment;
import org.leadupdate.store.LeadStore;
import org.leadupdate.undo.UndoLauncher;
import org.leadupdate.wiring.JobConfiguration;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A small org, and the program at work on it. Each start has beans of its own, as each
 * command has a process of its own.
 */
public final class JobFixture {

	static final String NOW = "2026-11-23T02:00:00Z";

	private final TestDatabase database;

	private final Path home;

	private final Map<String, String> settings = new LinkedHashMap<>();

	private IntConsumer onUpdate = (call) -> {
	};

	private Instant now = Instant.parse(NOW);

	private boolean stopAtStart;

	private @Nullable ConfigurableApplicationContext context;

	public JobFixture(TestDatabase database, Path home) {
		this.database = database;
		this.home = home;
		set("org", "1");
		set("updated-by", "900");
		seed();
	}

	private void seed() {
		sql("INSERT INTO associate (org_id, username, user_id, active) VALUES (1, 'Anna', 11, TRUE), "
				+ "(1, 'ben', 12, TRUE), (1, 'otto', 13, FALSE), (2, 'zoe', 14, TRUE)");
		sql("INSERT INTO org_vertical (org_id, vertical_id) VALUES (1, 10)");
		field(1, "visits", -1, "INTEGER", null);
		field(2, "note", 10, "STRING", 10);
		field(3, "trial", -1, "STANDARD_ENUM", null);
		field(4, "elsewhere", 20, "STRING", null);
		sql("INSERT INTO extended_field_value (field_id, org_id, value) VALUES (3, -1, 'Running'), (3, -1, 'Done')");
		sql("INSERT INTO extended_field_rule (field_id, operator, operand) VALUES (1, '>=', '0')");
		for (int id = 1; id <= 5; id++) {
			lead(id, 1, "OPEN");
		}
		lead(6, 1, "WON");
		lead(7, 1, "DELETED");
		lead(8, 2, "OPEN");
	}

	private void field(int id, String name, int vertical, String type, @Nullable Integer length) {
		sql("""
				INSERT INTO extended_field (id, name, entity_type, vertical_id, label, data_type, max_length,
				    mandatory, updatable, pii)
				VALUES (?, ?, 'LEAD', ?, ?, ?, ?, FALSE, TRUE, FALSE)""", id, name, vertical, name, type, length);
	}

	private void lead(long id, long org, String status) {
		sql("""
				INSERT INTO leads (id, org_id, user_id, type, lead_for, status, owner, last_updated_on,
				    last_updated_by, extended_fields)
				VALUES (?, ?, 70, 'BRAND', 'Nordlicht', ?, 'ben', ?, 5, '{"visits": 1, "kept": "as it is"}')""", id,
				org, status, LocalDateTime.of(2026, 1, 2, 3, 4, 5));
	}

	/** Sets a property under {@code lead-update.}, from the next start on. */
	public JobFixture set(String name, String value) {
		this.settings.put("lead-update." + name, value);
		return this;
	}

	/** Sets the clock, from the next start on. */
	JobFixture at(String moment) {
		this.now = Instant.parse(moment);
		return this;
	}

	public JobFixture unset(String name) {
		this.settings.remove("lead-update." + name);
		return this;
	}

	/** Has something happen after each update of leads, before its commit. */
	public JobFixture onUpdate(IntConsumer disturbance) {
		this.onUpdate = disturbance;
		return this;
	}

	public JobFixture undisturbed() {
		this.stopAtStart = false;
		return onUpdate((call) -> {
		});
	}

	/** Has a stop be asked for while a chunk is under way. */
	public JobFixture stopAtUpdate(int number) {
		return onUpdate((call) -> {
			if (call == number) {
				bean(StopSignal.class).request();
			}
		});
	}

	/** Has a stop be asked for before anything is read. */
	public JobFixture stopAtStart() {
		this.stopAtStart = true;
		return this;
	}

	/** Has a chunk wait until a stop is asked for, while it is under way. */
	JobFixture waitForStopAtUpdate(int number) {
		return onUpdate((call) -> {
			if (call == number) {
				bean(StopSignal.class).await(Duration.ofMinutes(1));
			}
		});
	}

	/** Has one update fail. */
	public JobFixture failAtUpdate(int number, RuntimeException failure) {
		return onUpdate((call) -> {
			if (call == number) {
				throw failure;
			}
		});
	}

	public Launch apply(String csv) {
		return apply(write("input.csv", csv), false);
	}

	Launch applyAgain(String csv) {
		return apply(write("input.csv", csv), true);
	}

	/** Starts the program, applies a file, and ends the program. */
	public Launch apply(Path file, boolean again) {
		return launch((launcher) -> launcher.apply(InputFile.of(file), again));
	}

	public Launch check(String csv) {
		Path file = write("input.csv", csv);
		return launch((launcher) -> launcher.check(InputFile.of(file)));
	}

	public Launch undo(Launch launch) {
		return undo(launch.run().number(), false, false);
	}

	public Launch undoAgain(Launch launch) {
		return undo(launch.run().number(), false, true);
	}

	public Launch undoCheck(Launch launch) {
		return undo(launch.run().number(), true, false);
	}

	public Launch resume(long run) {
		return launch((launcher) -> launcher.resume(run));
	}

	public Optional<RunOutcome> reassign(Reassignment asked, boolean check, Consumer<Map<String, Integer>> shares) {
		try (ConfigurableApplicationContext started = start()) {
			this.context = started;
			if (this.stopAtStart) {
				started.getBean(StopSignal.class).request();
			}
			return started.getBean(Reassigner.class).reassign(asked, check, shares);
		}
	}

	public RunOutcome abandon(long run) {
		return withPastRuns((runs) -> runs.abandon(run));
	}

	public RunOutcome report(long run) {
		return withPastRuns((runs) -> runs.report(run));
	}

	/** Makes a run end a number of days ago. */
	public void age(Launch launch, int days) {
		sql("UPDATE lead_update_run SET ended = ? WHERE run_id = ?",
				LocalDateTime.ofInstant(Instant.parse(NOW), ZoneOffset.UTC).minusDays(days), launch.run().number());
	}

	public PurgeOutcome purge(int days) {
		return withPurge((purge) -> purge.purge(Duration.ofDays(days)));
	}

	public PurgeOutcome lookAtPurge(int days) {
		return withPurge((purge) -> purge.preview(Duration.ofDays(days)));
	}

	private PurgeOutcome withPurge(Function<Purge, PurgeOutcome> command) {
		try (ConfigurableApplicationContext started = start()) {
			if (this.stopAtStart) {
				started.getBean(StopSignal.class).request();
			}
			return command.apply(started.getBean(Purge.class));
		}
	}

	List<RunListItem> history() {
		return history((runs) -> runs.runs(null, null, 10));
	}

	<T> T history(Function<RunHistory, T> question) {
		try (ConfigurableApplicationContext started = start()) {
			return question.apply(started.getBean(RunHistory.class));
		}
	}

	public List<DoctorFinding> examine() {
		try (ConfigurableApplicationContext started = start()) {
			return started.getBean(Doctor.class).check();
		}
	}

	private RunOutcome withPastRuns(Function<RunService, RunOutcome> command) {
		try (ConfigurableApplicationContext started = start()) {
			return command.apply(started.getBean(RunService.class));
		}
	}

	public Launch undo(long run, boolean check, boolean again) {
		return start(UndoLauncher.class, (undos) -> undos.undo(run, check, again));
	}

	public Launch launch(Function<RunLauncher, RunOutcome> command) {
		return start(RunLauncher.class, command);
	}

	private <T> Launch start(Class<T> type, Function<T, RunOutcome> command) {
		try (ConfigurableApplicationContext started = start()) {
			this.context = started;
			if (this.stopAtStart) {
				started.getBean(StopSignal.class).request();
			}
			RunOutcome outcome = command.apply(started.getBean(type));
			JobRepository repository = started.getBean(JobRepository.class);
			return Launch.of(outcome, repository);
		}
	}

	private ConfigurableApplicationContext start() {
		List<String> arguments = new ArrayList<>(List.of("--spring.config.location=classpath:/application.yaml",
				"--spring.main.allow-bean-definition-overriding=true", "--logging.level.org.leadupdate=off",
				"--lead-update.home=" + this.home, "--lead-update.job=" + "nightly"));
		this.settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
		SpringApplicationBuilder program = new SpringApplicationBuilder(JobConfiguration.class)
			.web(WebApplicationType.NONE)
			.registerShutdownHook(false)
			.initializers((starting) -> prepare((GenericApplicationContext) starting));
		return RememberingClassLoader.during(() -> program.run(arguments.toArray(String[]::new)));
	}

	private void prepare(GenericApplicationContext starting) {
		// Not to be closed with the beans: the tests go on with it.
		starting.registerBean("dataSource", DataSource.class,
				() -> new DelegatingDataSource(this.database.dataSource()));
		starting.registerBean("clock", Clock.class, () -> Clock.fixed(this.now, ZoneOffset.UTC));
		starting.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof LeadStore store) ? new DisturbedLeadStore(store, JobFixture.this.onUpdate)
						: bean;
			}
		});
	}

	public <T> T bean(Class<T> type) {
		return Objects.requireNonNull(this.context, "not started").getBean(type);
	}

	public Path write(String name, String text) {
		return write(name, text.getBytes(StandardCharsets.UTF_8));
	}

	public Path write(String name, byte[] bytes) {
		try {
			return Files.write(this.home.resolve(name), bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public void sql(String statement, @Nullable Object... values) {
		this.database.jdbc().sql(statement).params(values).update();
	}

	public long count(String tableAndCondition) {
		return this.database.jdbc().sql("SELECT COUNT(*) FROM " + tableAndCondition).query(Long.class).single();
	}

	/** How many rows of all runs have a result. */
	long results() {
		return this.database.jdbc()
			.sql("SELECT COALESCE(SUM(updated + unchanged + rejected), 0) FROM lead_update_chunk")
			.query(Long.class)
			.single();
	}

	/** The number of the only run. */
	long number() {
		return this.database.jdbc().sql("SELECT run_id FROM lead_update_run").query(Long.class).single();
	}

	public Path home() {
		return this.home;
	}

	/** All of a lead that an update may change; null fields where nothing is stored. */
	public StoredLead lead(long id) {
		return this.database.jdbc()
			.sql("SELECT owner, extended_fields, last_updated_on, last_updated_by FROM leads WHERE id = ?")
			.param(id)
			.query((row, number) -> new StoredLead(row.getString(1),
					JsonMapper.shared().readTree(Objects.requireNonNullElse(row.getString(2), "null")),
					String.valueOf(row.getObject(3, LocalDateTime.class)), row.getLong(4)))
			.single();
	}

	public record StoredLead(@Nullable String owner, JsonNode fields, String lastUpdatedOn, long lastUpdatedBy) {

		public int visits() {
			return this.fields.get("visits").intValue();
		}

	}

}
