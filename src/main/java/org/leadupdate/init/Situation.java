package org.leadupdate.init;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.config.CsvProperties;

/**
 * What a new job definition takes over.
 *
 * @param org the org whose leads may be touched; null if it is not known
 * @param updatedBy the user ID written to {@code lastUpdatedBy}; null if it is not known
 * @param encoding the encoding of the file, if it was said; null if it is to be found out
 * @param delimiter the delimiter of the file, if it was said; null if it is to be found
 * out
 * @param throughApi whether its runs go through the vendor's API, which knows the user by
 * the key
 * @param taken those of {@link #TAKEN_OVER} that another job definition has, as it has
 * them
 */
public record Situation(@Nullable Long org, @Nullable Long updatedBy, @Nullable Charset encoding,
		@Nullable Character delimiter, boolean throughApi, Map<String, String> taken) {

	/** Where the leads are, and how they are reached; no secrets. */
	public static final List<String> TAKEN_OVER = List.of("lead-update.target", "lead-update.data-dir",
			"lead-update.api.url", "lead-update.api.requests-per-minute", "lead-update.api.in-flight",
			"lead-update.api.attribution.type", "lead-update.api.attribution.code", "lead-update.api.language",
			"spring.config.import", "spring.datasource.url", "spring.datasource.username");

	/**
	 * What settings say.
	 * @param properties those of another job definition, or of the command line
	 * @param isEncodingGiven whether the encoding is not just the default
	 * @param taken those of {@link #TAKEN_OVER} that the other job definition has
	 * @return the situation
	 */
	public static Situation of(LeadUpdateProperties properties, boolean isEncodingGiven, Map<String, String> taken) {
		return new Situation(properties.org(), properties.updatedBy(), isEncodingGiven ? properties.encoding() : null,
				CsvProperties.of(properties).delimiter(), properties.isThroughApi(), taken);
	}

}
