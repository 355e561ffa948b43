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
import org.leadupdate.result.Run;
import org.leadupdate.result.RunRepository;
import org.leadupdate.run.NextSteps;
import org.leadupdate.run.RunPlanner;
import org.leadupdate.store.StoredDataException;

/** Checks everything a run needs, before it runs. Changes nothing. */
public class Doctor {

	private final LeadUpdateProperties properties;

	private final JobCheck job;

	private final SchemaMigration migration;

	private final DatabaseCheck database;

	private final RunPlanner planner;

	private final ApiCheck api;

	private final RunRepository runs;

	public Doctor(LeadUpdateProperties properties, JobCheck job, SchemaMigration migration, DatabaseCheck database,
			RunPlanner planner, ApiCheck api, RunRepository runs) {
		this.properties = properties;
		this.job = job;
		this.migration = migration;
		this.database = database;
		this.planner = planner;
		this.api = api;
		this.runs = runs;
	}

	/**
	 * Checks everything a run of the job needs. Checks of missing tables are skipped.
	 * @return the findings, in the order of a run
	 */
	public List<DoctorFinding> check() {
		List<DoctorFinding> findings = new ArrayList<>();
		Optional<RunSettings> settings = this.job.settings(findings);
		findings.add(this.database.version());
		Optional<String> outdated = this.migration.problem();
		findings.add(this.database.tables(outdated, this.migration.newer().isPresent()));
		boolean throughApi = this.properties.isThroughApi();
		settings.filter((valid) -> throughApi).ifPresent((valid) -> findings.addAll(this.api.check(this.job.file())));
		if (outdated.isEmpty()) {
			findings.addAll(this.database.check());
			// Tables that the account may not read are named by then.
			if (findings.stream().noneMatch(DoctorFinding::isMissingRight)) {
				findings.addAll(this.database.settings());
				settings.filter((valid) -> !throughApi).ifPresent((valid) -> findings.addAll(org(valid)));
				findings.addAll(unfinished());
				findings.addAll(this.database.workers());
			}
		}
		findings.addAll(this.job.surroundings());
		return findings;
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

	private List<DoctorFinding> unfinished() {
		List<Run> unfinished = (this.properties.org() != null)
				? this.runs.unfinished(this.properties.job(), this.properties.org()) : List.of();
		return unfinished.isEmpty() ? List.of(DoctorFinding.ok("runs", "none unfinished"))
				: unfinished.stream()
					.map((run) -> DoctorFinding.warn("runs",
							"run %d of %s is unfinished. Abandon it, or finish it:".formatted(run.number(),
									run.input()),
							NextSteps.resume(run)))
					.toList();
	}

}
