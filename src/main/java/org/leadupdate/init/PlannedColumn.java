package org.leadupdate.init;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.Field;

/**
 * A column of the file, and what it means.
 *
 * @param profile what its cells have shown
 * @param mapping how that is known
 * @param name what it means, or may mean: {@code leadID}, {@code owner},
 * {@code extendedFields.NAME}; empty if nothing is known
 * @param field its extended field; null if it is, or may be, none
 * @param others other fields that it may be
 */
record PlannedColumn(ColumnProfile profile, Mapping mapping, String name, @Nullable Field field, List<String> others) {

	/** How the meaning of a column is known. */
	enum Mapping {

		/** By its header, without being mapped. */
		STANDARD,
		/** It is mapped. */
		SURE,
		/** It may be mapped. */
		UNSURE,
		/** Nothing is known. */
		NONE

	}

	static PlannedColumn none(ColumnProfile profile) {
		return new PlannedColumn(profile, Mapping.NONE, "", null, List.of());
	}

	String header() {
		return this.profile.header();
	}

	/** Whether a run with the job definition reads it. */
	boolean isUsed() {
		return this.mapping == Mapping.STANDARD || this.mapping == Mapping.SURE;
	}

}
