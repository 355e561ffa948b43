package org.leadupdate.config;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.api.ApiProperties;
import org.leadupdate.input.RowRange;
import org.leadupdate.lead.Overwrite;
import org.leadupdate.metrics.MetricsProperties;
import org.leadupdate.notify.NotificationProperties;
import org.leadupdate.validation.InvalidFields;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/**
 * A job definition: the properties under {@code lead-update.}, with their defaults. An
 * unknown key stops the program: a typo must not disable a setting.
 *
 * @param home the folder relative paths of a job definition count from
 * @param dataDir the folder of the embedded database
 * @param job the job definition's name
 * @param org the org whose leads may be touched
 * @param updatedBy the user ID written to {@code lastUpdatedBy}
 * @param input the file to read, {@code -} for standard input
 * @param noInput what it means that there is no input
 * @param maxInputBytes the most bytes of an input, decompressed
 * @param columns our column name to the input's header; {@code ignore[N]} are headers to
 * drop
 * @param delimiter the character between cells, {@code tab} for a tab; detected if not
 * set
 * @param encoding the input's character encoding
 * @param unknownColumns what to do about a column that means nothing to us
 * @param clearMarker the cell that clears
 * @param invalidFields what to do about a row with invalid extended fields
 * @param overwrite whether updates may replace what leads hold: {@code default},
 * {@code owner} or {@code extendedFields.NAME} to its policy; one word is the default
 * @param formats how the file writes numbers and dates: see {@link ConversionProperties}
 * @param values what the values of the file mean
 * @param constants a value for every row, by {@code owner} or
 * {@code extendedFields.FIELD}
 * @param trim whether spaces at the edges of every cell are dropped
 * @param ownerBy how the file names owners
 * @param leadId what is dropped around lead IDs: {@code strip-prefix},
 * {@code strip-suffix}
 * @param rows only these data rows
 * @param threads how many partitions are applied at the same time
 * @param chunkSize the most rows of one transaction
 * @param workers whether the partitions of a run go to workers, too
 * @param partitions how many partitions a run with workers has
 * @param workerHeartbeat how often a process shows that it still applies a partition
 * @param maxRejected the most rows that may be rejected: a count, or a percentage such as
 * {@code 5%} of the file's rows
 * @param validateFirst whether the whole file is validated before the first write, which
 * is made only if no more rows are rejected than {@code maxRejected}, by default none
 * @param rowsPerSecond the most rows applied in a second, over all partitions
 * @param until the time of day, such as {@code 06:00} in {@code timeZone}, at which the
 * run stops
 * @param alreadyApplied what to do about an input that a run has applied
 * @param personalChanges whether {@code changes} may show values of personal fields
 * @param target where updates go
 * @param api how the vendor's API is called
 * @param reportDir the folder of the report folders
 * @param progressInterval how often a run reports its progress
 * @param language the ISO 639 code of the language that values of extended fields are
 * reported in, and may be given in
 * @param timeZone of the lead's date-times in the report, and of {@code until}
 * @param notification who is notified of a run; under {@code notify}
 * @param metrics where figures of a run are pushed
 * @param given what of all this was set on the command line, by full property name; the
 * program sets it itself
 * @param places where settings of maps stand, by property name; the program sets it
 * itself
 */
@ConfigurationProperties(prefix = "lead-update", ignoreUnknownFields = false)
public record LeadUpdateProperties(@DefaultValue(".") Path home, @DefaultValue("data") Path dataDir,
		@DefaultValue("") String job, @Nullable Long org, @Nullable Long updatedBy, @Nullable String input,
		@DefaultValue("fail") NoInput noInput, @DefaultValue("8GB") DataSize maxInputBytes,
		@DefaultValue Map<String, String> columns, @Nullable String delimiter, @DefaultValue("UTF-8") Charset encoding,
		@DefaultValue("reject") UnknownColumns unknownColumns, @DefaultValue("#N/A") String clearMarker,
		@DefaultValue("reject") InvalidFields invalidFields, @DefaultValue Map<String, Overwrite> overwrite,
		@DefaultValue Map<String, String> formats, @DefaultValue Map<String, String> values,
		@DefaultValue Map<String, String> constants, @DefaultValue("false") boolean trim,
		@DefaultValue("username") OwnerBy ownerBy, @DefaultValue LeadIdAffixes leadId, @Nullable RowRange rows,
		@DefaultValue("2") int threads, @DefaultValue("2000") int chunkSize, @DefaultValue("false") boolean workers,
		@DefaultValue("32") int partitions, @DefaultValue("10s") Duration workerHeartbeat, @Nullable String maxRejected,
		@DefaultValue("false") boolean validateFirst, @Nullable Integer rowsPerSecond, @Nullable String until,
		@DefaultValue("skip") AlreadyApplied alreadyApplied, @DefaultValue("hide") PersonalChanges personalChanges,
		@DefaultValue("database") Target target, @DefaultValue ApiProperties api,
		@DefaultValue("reports") Path reportDir, @DefaultValue("10s") Duration progressInterval,
		@DefaultValue("en") String language, @DefaultValue("UTC") ZoneId timeZone,
		// A component can't be called notify: every object has a method of that name.
		@Name("notify") @Nullable NotificationProperties notification, @Nullable MetricsProperties metrics,
		@DefaultValue Map<String, String> given, @DefaultValue Map<String, String> places) {

	/**
	 * The folder of the embedded database.
	 * @return its path, absolute
	 */
	public Path dataFolder() {
		return this.home.resolve(this.dataDir).toAbsolutePath().normalize();
	}

	/**
	 * The folder of the report folders.
	 * @return its path, absolute
	 */
	public Path reportFolder() {
		return this.home.resolve(this.reportDir).toAbsolutePath().normalize();
	}

	/**
	 * Whether updates go through the vendor's API.
	 * @return true if that is the target
	 */
	public boolean isThroughApi() {
		return this.target == Target.API;
	}

	/**
	 * How many partitions may be applied at the same time.
	 * @return the threads, or the calls that may be under way
	 */
	public int parallelism() {
		return isThroughApi() ? this.api.inFlight() : this.threads;
	}

	/**
	 * How many rows of a partition go to the vendor's API between two commits.
	 * @return the rows of about a second
	 */
	public int apiChunkSize() {
		return this.api.rowsPerChunk();
	}

	/** What it means that there is no input. */
	public enum NoInput {

		/** There is nothing to do. */
		OK,
		/** Whoever should have delivered it did not. */
		FAIL

	}

	/** Where updates go. */
	public enum Target {

		/** The tables of the CRM. */
		DATABASE,
		/** The vendor's Update Lead, a call for each lead. */
		API

	}

	/** What to do about an input that a run has applied. */
	public enum AlreadyApplied {

		/** Say so, and change nothing. */
		SKIP,
		/** Apply it again, as inputs may be identical. */
		AGAIN

	}

	/** Whether {@code changes} may show values of personal fields. */
	public enum PersonalChanges {

		/** Never. */
		HIDE,
		/** To whom asks for it. */
		SHOW

	}

	/** How a file names owners. */
	public enum OwnerBy {

		/** By username. */
		USERNAME,
		/** By user ID. */
		USER_ID

	}

	/**
	 * What an export writes around lead IDs.
	 *
	 * @param stripPrefix what is dropped before an ID, where it is there
	 * @param stripSuffix what is dropped after an ID, where it is there
	 */
	public record LeadIdAffixes(@DefaultValue("") String stripPrefix, @DefaultValue("") String stripSuffix) {
	}

	/** What to do about a column that means nothing to us. */
	public enum UnknownColumns {

		/** Stop before anything is written. */
		REJECT,
		/** Read on without it. */
		IGNORE

	}

}
