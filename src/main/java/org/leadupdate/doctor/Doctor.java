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

/** Checks everything a run needs, before it runs. Changes nothing. */
public class Doctor {

	private final LeadUpdateProperties properties;

	private final SchemaMigration migration;

	private final DatabaseCheck database;

	private final ReportFolderCheck folders;

	private final RunPlanner planner;

	private final InputLocator inputs;

	private final RunRepository runs;

	private final ConnectivityCheck connectivity;

	public Doctor(LeadUpdateProperties properties, SchemaMigration migration, DatabaseCheck database,
			ReportFolderCheck folders, RunPlanner planner, InputLocator inputs, RunRepository runs,
			ConnectivityCheck connectivity) {
		this.properties = properties;
		this.migration = migration;
		this.database = database;
		this.folders = folders;
		this.planner = planner;
		this.inputs = inputs;
		this.runs = runs;
		this.connectivity = connectivity;
	}

	/**
	 * Checks everything a run of the job needs. Checks of missing tables are skipped.
	 * @return the findings, in the order of a run
	 */
	public List<DoctorFinding> check() {
		List<DoctorFinding> findings = new ArrayList<>();
		Optional<RunSettings> settings = settings(findings);
		findings.add(this.database.version());
		Optional<String> outdated = this.migration.problem();
		findings.add(this.database.tables(outdated));
		if (outdated.isEmpty()) {
			findings.addAll(this.database.check());
			settings.ifPresent((valid) -> findings.addAll(org(valid)));
			findings.add(unfinished());
		}
		findings.addAll(this.folders.check());
		findings.add(input());
		findings.addAll(this.connectivity.check());
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
		findings.add(checked("fields", () -> {
			RunRules rules = this.planner.rules(settings);
			return rules.style().warnings().isEmpty()
					? DoctorFinding.ok("fields", "all definitions and rules are valid")
					: DoctorFinding.warn("fields", String.join(" ", rules.style().warnings()));
		}));
		findings.add(this.database.org(settings.org()));
		return findings;
	}

	private static DoctorFinding checked(String subject, Supplier<DoctorFinding> check) {
		try {
			return check.get();
		}
		catch (RefusedException | FieldDefinitionException | StoredDataException ex) {
			return DoctorFinding.fail(subject, String.valueOf(ex.getMessage()));
		}
	}

	private DoctorFinding unfinished() {
		List<Run> unfinished = (this.properties.org() != null)
				? this.runs.unfinished(this.properties.job(), this.properties.org()) : List.of();
		return unfinished.isEmpty() ? DoctorFinding.ok("runs", "none unfinished") : DoctorFinding
			.warn("runs", "unfinished: %s. Finish each with resume, or discard it with abandon."
				.formatted(String.join(", ", unfinished.stream().map((run) -> String.valueOf(run.number())).toList())));
	}

	private DoctorFinding input() {
		if (this.properties.input() == null || this.properties.input().equals("-")) {
			return DoctorFinding.ok("input", "given at each start");
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
