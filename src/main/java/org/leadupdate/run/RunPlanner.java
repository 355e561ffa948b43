package org.leadupdate.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

import org.leadupdate.batch.CsvRowPreparation;
import org.leadupdate.batch.RateLimiter;
import org.leadupdate.batch.RowPreparation;
import org.leadupdate.batch.RowRate;
import org.leadupdate.batch.RunPlan;
import org.leadupdate.batch.RunRules;
import org.leadupdate.batch.StopSignal;
import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.config.RunLimits;
import org.leadupdate.config.RunSettings;
import org.leadupdate.config.SettingPlaces;
import org.leadupdate.conversion.Conversion;
import org.leadupdate.conversion.WrongSettingException;
import org.leadupdate.database.DatabaseDialect;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.field.FieldCatalog;
import org.leadupdate.fields.FieldCatalogs;
import org.leadupdate.fields.OrgFields;
import org.leadupdate.input.RowSource;
import org.leadupdate.input.csv.CsvSource;
import org.leadupdate.lead.Associate;
import org.leadupdate.report.ReportStyle;
import org.leadupdate.report.ValueTranslator;
import org.leadupdate.result.Run;
import org.leadupdate.result.RunIdentity;
import org.leadupdate.share.SharedRate;
import org.leadupdate.store.AssociateRepository;
import org.leadupdate.validation.LeadUpdateValidator;

/** Reads, once a run, what its rows are judged by. */
public class RunPlanner {

	private final LeadUpdateProperties properties;

	private final FieldCatalogs catalogs;

	private final AssociateRepository associates;

	private final DatabaseDialect dialect;

	private final CorrectedRunFinder corrected;

	private final SharedRate sharedRate;

	private final StopSignal stop;

	public RunPlanner(LeadUpdateProperties properties, FieldCatalogs catalogs, AssociateRepository associates,
			DatabaseDialect dialect, CorrectedRunFinder corrected, SharedRate sharedRate, StopSignal stop) {
		this.properties = properties;
		this.catalogs = catalogs;
		this.associates = associates;
		this.dialect = dialect;
		this.corrected = corrected;
		this.sharedRate = sharedRate;
		this.stop = stop;
	}

	/**
	 * Reads the definitions. Comes before the run is stored anywhere: one whose settings
	 * or definitions can't be understood never began.
	 * @throws RefusedException if the settings don't fit the org
	 * @throws org.leadupdate.field.FieldDefinitionException if a definition or a rule
	 * can't be understood
	 */
	public RunRules rules(RunSettings settings) {
		OrgFields fields = this.catalogs.load(settings.org());
		return rules(preparation(fields.catalog(), settings), fields);
	}

	/**
	 * Rules of another kind of run, whose report is as ever.
	 * @param preparation prepares the rows for their leads
	 * @param fields the fields of the org
	 * @return the rules
	 */
	public RunRules rules(RowPreparation preparation, OrgFields fields) {
		return new RunRules(preparation,
				new ReportStyle(this.properties.timeZone(), fields.translator(), fields.warnings()));
	}

	/** How a report is written in English. */
	ReportStyle plainStyle() {
		return new ReportStyle(this.properties.timeZone(), ValueTranslator.NONE);
	}

	/** What a check through the vendor's API can't find out. */
	private static RunRules rules(Run run, RunRules rules) {
		if (!run.isThroughApi() || !run.identity().mode().isCheck()) {
			return rules;
		}
		ReportStyle style = rules.style();
		List<String> warnings = new ArrayList<>(style.warnings());
		warnings.add(
				"This check could not look at the leads, nor whether the owners exist unless the table associate has them: the vendor's API tells that only when a row is applied.");
		return new RunRules(rules.preparation(), new ReportStyle(style.zone(), style.translator(), warnings));
	}

	private RowPreparation preparation(FieldCatalog catalog, RunSettings settings) {
		List<Associate> associates = this.associates.load(settings.org());
		boolean unknown = associates.isEmpty() && this.properties.isThroughApi();
		try {
			Conversion conversion = new Conversion(settings.conversion(), catalog, associates);
			LeadUpdateValidator validator = new LeadUpdateValidator(catalog, unknown ? null : associates,
					settings.validation());
			return new CsvRowPreparation(settings.csv(), conversion, validator, catalog);
		}
		catch (WrongSettingException ex) {
			throw new SettingPlaces(this.properties).refused(ex);
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedException(ExitCode.USAGE, String.valueOf(ex.getMessage()));
		}
	}

	/** Finds the run whose rejected rows an input corrects. */
	@Nullable Long corrected(RowSource rows, RunSettings settings, RunIdentity identity) {
		return (rows instanceof CsvSource csv) ? this.corrected.find(csv.file(), settings.csv(), identity) : null;
	}

	RunPlan plan(Run run, RowSource rows, RunSettings settings, RunRules rules) {
		int threads = run.isThroughApi() ? this.properties.parallelism()
				: this.dialect.threads(this.properties.threads());
		return new RunPlan(run, rows, settings, rules(run, rules), threads,
				run.hasWorkers() ? this.properties.partitions() : threads, chunkSize(run, settings.limits()),
				new RateLimiter(this.stop, rate(run, settings.limits().rowsPerSecond())));
	}

	private IntFunction<Duration> rate(Run run, @Nullable Integer rowsPerSecond) {
		return (run.hasWorkers() && rowsPerSecond != null)
				? (rows) -> this.sharedRate.book(run.number(), rowsPerSecond, rows)
				: new RowRate(rowsPerSecond, System::nanoTime)::book;
	}

	/**
	 * Refuses workers where there can be none.
	 * @throws RefusedException if the settings ask for them all the same
	 */
	void checkWorkers(RunSettings settings) {
		if (settings.hasWorkers() && this.dialect.workerFence().isEmpty()) {
			throw new RefusedException(ExitCode.USAGE,
					"Workers need a database server: only one process at a time can open the embedded database. Set spring.datasource.url, or do without --workers (lead-update.workers).");
		}
	}

	/**
	 * At a set rate a chunk is a second's rows at most, so that leads are locked for
	 * short, and a kill makes few calls be sent twice.
	 */
	private int chunkSize(Run run, RunLimits limits) {
		if (run.isThroughApi()) {
			return this.properties.apiChunkSize();
		}
		return (limits.rowsPerSecond() != null) ? Math.min(this.properties.chunkSize(), limits.rowsPerSecond())
				: this.properties.chunkSize();
	}

}
