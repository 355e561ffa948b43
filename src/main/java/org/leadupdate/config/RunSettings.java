package org.leadupdate.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.leadupdate.conversion.ConversionSettings;
import org.leadupdate.api.ApiSettings;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.input.RowRange;
import org.leadupdate.input.csv.CsvSettings;
import org.leadupdate.result.Run;
import org.leadupdate.lead.Overwrite;
import org.leadupdate.validation.OverwritePolicy;
import org.leadupdate.validation.ValidationPolicy;

/**
 * A job definition in the terms of the packages that act on it.
 *
 * @param org the org whose leads may be touched
 * @param updatedBy the user ID written to the leads
 * @param csv how the input is read
 * @param conversion how its values are converted
 * @param validation how its rows are validated
 * @param semantic the settings that belong to the run
 * @param limits when it stops by itself, and how fast it may go
 * @param given what was set on the command line, by full property name
 */
public record RunSettings(long org, long updatedBy, CsvSettings csv, ConversionSettings conversion,
		ValidationPolicy validation, SemanticSettings semantic, RunLimits limits, Map<String, String> given) {

	/** How the input of a run is generated, if it is: this name, and names below it. */
	public static final String GENERATED = "generated";

	private static final String ALL = "null";

	/**
	 * The settings of a job definition.
	 * @throws RefusedException if one is missing or wrong
	 */
	public static RunSettings of(LeadUpdateProperties properties) {
		long org = required(properties, "org", properties.org());
		long updatedBy = (properties.isThroughApi() && properties.updatedBy() == null) ? 0
				: required(properties, SemanticSettings.UPDATED_BY, properties.updatedBy());
		OverwritePolicy overwrite = OverwriteSetting.policy(properties.overwrite());
		if (properties.isThroughApi()) {
			ApiSettings.of(properties.api());
			checkOverwrite(overwrite);
		}
		return new RunSettings(org, updatedBy, CsvProperties.of(properties), ConversionProperties.of(properties),
				new ValidationPolicy(properties.invalidFields(), overwrite, !properties.isThroughApi()),
				SemanticSettings.of(properties, updatedBy), RunLimits.of(properties),
				MapSettings.unbracketed(properties.given()));
	}

	/**
	 * The settings of a run whose input the program generates.
	 * @param properties the job definition
	 * @param org the org of the leads
	 * @param updatedBy the user ID to write, unless the job definition names another
	 * @param generated what to store of how the input is generated
	 * @return the settings
	 */
	public static RunSettings ofGenerated(LeadUpdateProperties properties, long org, long updatedBy,
			Map<String, String> generated) {
		long user = (properties.updatedBy() != null) ? properties.updatedBy() : updatedBy;
		return new RunSettings(org, user, CsvSettings.defaults(), ConversionSettings.NONE, ValidationPolicy.DEFAULT,
				SemanticSettings.ofGenerated(properties, user, generated), RunLimits.of(properties).ofGenerated(),
				MapSettings.unbracketed(properties.given()));
	}

	/**
	 * Whether workers apply the partitions, too.
	 * @return true if they do
	 */
	public boolean hasWorkers() {
		return this.semantic.values().containsKey(Run.WORKERS);
	}

	/**
	 * Whether a run took all the rows that these settings ask for: one that took a few
	 * first has not applied the rest.
	 */
	public boolean isWithin(Run run) {
		String taken = run.settings().getOrDefault(SemanticSettings.ROWS, ALL);
		RowRange asked = this.csv.rows();
		return taken.equals(ALL) || (asked != null && RowRange.parse(taken).contains(asked));
	}

	/**
	 * The settings of the check that comes before the first write: it goes through the
	 * whole file, and is judged by its limit at the end.
	 */
	public RunSettings forFirstValidation() {
		return new RunSettings(this.org, this.updatedBy, this.csv, this.conversion, this.validation, this.semantic,
				this.limits.afterCheck(), this.given);
	}

	/** What is stored of them with the run. */
	public Map<String, String> toStored() {
		Map<String, String> stored = new LinkedHashMap<>(this.semantic.values());
		new TreeMap<>(this.given).forEach((name, value) -> stored.put(Run.GIVEN + name, value));
		return stored;
	}

	/** The same of a run that is resumed: what is set now counts, the rest stays. */
	public Map<String, String> mergedInto(Run run) {
		Map<String, String> stored = new LinkedHashMap<>(run.settings());
		this.given.forEach((name, value) -> stored.put(Run.GIVEN + name, value));
		return stored;
	}

	/** What a lead holds is known only to who has the database. */
	private static void checkOverwrite(OverwritePolicy overwrite) {
		if (!overwrite.equals(OverwritePolicy.of(Overwrite.ALWAYS))) {
			throw new RefusedException(ExitCode.USAGE,
					"The setting lead-update.overwrite needs to know what a lead holds, which the vendor's API does not tell. Remove it, or set lead-update.target to database.");
		}
	}

	private static long required(LeadUpdateProperties properties, String name, @Nullable Long value) {
		if (value == null) {
			throw new RefusedException(ExitCode.USAGE,
					"The setting lead-update.%s is missing. Set it in jobs/%s.yaml.".formatted(name, properties.job()));
		}
		if (value <= 0) {
			throw new RefusedException(ExitCode.USAGE,
					"The setting lead-update.%s is %d. Give a number above zero.".formatted(name, value));
		}
		return value;
	}

}
