package org.leadupdate.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.leadupdate.batch.RunRules;
import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.config.RunSettings;
import org.leadupdate.database.SchemaMigration;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.field.FieldDefinitionException;
import org.leadupdate.input.InputException;
import org.leadupdate.input.InputFile;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunRepository;
import org.leadupdate.run.InputLocator;
import org.leadupdate.run.RunPlanner;
import org.leadupdate.store.StoredDataException;

/** Finds at noon what would fail at night. Changes nothing. */
public class Doctor {

	private final LeadUpdateProperties properties;

	private final SchemaMigration migration;

	private final DatabaseCheck server;

	private final ReportFolderCheck folders;

	private final RunPlanner planner;

	private final InputLocator inputs;

	private final RunRepository runs;

	private final ConnectivityCheck reaches;

	public Doctor(LeadUpdateProperties properties, SchemaMigration migration, DatabaseCheck server,
			ReportFolderCheck folders, RunPlanner planner, InputLocator inputs, RunRepository runs,
			ConnectivityCheck reaches) {
		this.properties = properties;
		this.migration = migration;
		this.server = server;
		this.folders = folders;
		this.planner = planner;
		this.inputs = inputs;
		this.runs = runs;
		this.reaches = reaches;
	}

	/**
	 * Examines all that a run of the job needs. What depends on tables that are missing
	 * is left out.
	 * @return what was found, in the order a run would meet it
	 */
	public List<DoctorFinding> examine() {
		List<DoctorFinding> findings = new ArrayList<>();
		Optional<RunSettings> settings = settings(findings);
		findings.add(this.server.version());
		Optional<String> outdated = this.migration.problem();
		findings.add(this.server.tables(outdated));
		if (outdated.isEmpty()) {
			findings.addAll(this.server.examine());
			settings.ifPresent((good) -> findings.addAll(org(good)));
			findings.add(unfinished());
		}
		findings.addAll(this.folders.examine());
		findings.add(input());
		findings.addAll(this.reaches.examine());
		return findings;
	}

	private Optional<RunSettings> settings(List<DoctorFinding> findings) {
		try {
			RunSettings settings = RunSettings.of(this.properties);
			findings.add(DoctorFinding.ok("settings", "of job %s, org %d, updated by %d"
				.formatted(this.properties.job(), settings.org(), settings.updatedBy())));
			return Optional.of(settings);
		}
		catch (RefusedException ex) {
			findings.add(DoctorFinding.fail("settings", String.valueOf(ex.getMessage())));
			return Optional.empty();
		}
	}

	private List<DoctorFinding> org(RunSettings settings) {
		List<DoctorFinding> findings = new ArrayList<>();
		findings.add(told("fields", () -> {
			RunRules rules = this.planner.rules(settings);
			return rules.style().warnings().isEmpty()
					? DoctorFinding.ok("fields", "all definitions and rules are understood")
					: DoctorFinding.warn("fields", String.join(" ", rules.style().warnings()));
		}));
		findings.add(this.server.org(settings.org()));
		return findings;
	}

	private static DoctorFinding told(String subject, Supplier<DoctorFinding> examination) {
		try {
			return examination.get();
		}
		catch (RefusedException | FieldDefinitionException | StoredDataException ex) {
			return DoctorFinding.fail(subject, String.valueOf(ex.getMessage()));
		}
	}

	private DoctorFinding unfinished() {
		List<Run> unfinished = (this.properties.org() != null)
				? this.runs.unfinished(this.properties.job(), this.properties.org()) : List.of();
		return unfinished.isEmpty() ? DoctorFinding.ok("runs", "none is unfinished") : DoctorFinding
			.warn("runs", "unfinished: %s. Finish each with resume, or give it up with abandon."
				.formatted(String.join(", ", unfinished.stream().map((run) -> String.valueOf(run.number())).toList())));
	}

	private DoctorFinding input() {
		if (this.properties.input() == null || this.properties.input().equals("-")) {
			return DoctorFinding.ok("input", "is given at each start");
		}
		try {
			return this.inputs.locate(null)
				.map(InputFile::name)
				.map((name) -> DoctorFinding.ok("input", name))
				.orElseGet(() -> DoctorFinding.ok("input", "none now, which the job allows"));
		}
		catch (InputException | RefusedException ex) {
			return DoctorFinding.warn("input", String.valueOf(ex.getMessage()));
		}
	}

}
