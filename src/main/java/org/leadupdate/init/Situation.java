package org.leadupdate.init;

import java.nio.charset.Charset;

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
 * @param databaseUrl the database of another job definition, as it has it; null if there
 * is none
 * @param databaseUser the account for it; null if none is named
 */
public record Situation(@Nullable Long org, @Nullable Long updatedBy, @Nullable Charset encoding,
		@Nullable Character delimiter, @Nullable String databaseUrl, @Nullable String databaseUser) {

	/**
	 * What settings say.
	 * @param properties those of another job definition, or of the command line
	 * @param isEncodingGiven whether the encoding is not just the default
	 * @param databaseUrl the database of the other job definition
	 * @param databaseUser the account for it
	 * @return the situation
	 */
	public static Situation of(LeadUpdateProperties properties, boolean isEncodingGiven, @Nullable String databaseUrl,
			@Nullable String databaseUser) {
		return new Situation(properties.org(), properties.updatedBy(), isEncodingGiven ? properties.encoding() : null,
				CsvProperties.of(properties).delimiter(), databaseUrl, databaseUser);
	}

}
