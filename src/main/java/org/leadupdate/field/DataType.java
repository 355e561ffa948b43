package org.leadupdate.field;

/** The data type of an extended field, as the platform defines it. */
public enum DataType {

	/** Whole number within signed 64 bits. */
	INTEGER,
	/** Decimal number that an IEEE double represents exactly. */
	DOUBLE,
	/** Free text. */
	STRING,
	/** {@code yyyy-MM-dd}. */
	DATE,
	/** A point in time, stored in UTC. */
	DATETIME,
	/** Text from a system-wide set. */
	STANDARD_STRING,
	/** One of the system-wide values. */
	STANDARD_ENUM,
	/** One of the org's own values. */
	CUSTOM_ENUM,
	/** ISO 3166 code. */
	COUNTRY,
	/** ISO 4217 code. */
	CURRENCY,
	/** ISO 639 code. */
	LANGUAGE,
	/** Username of an associate of the org. */
	ASSOCIATE_USER,
	/** Code of a zone, concept, store, till or server of the org. */
	ORG_ENTITY,
	/** A card number. */
	CARD,
	/** A set of distinct strings. */
	STRING_SET,
	/** Ordered values with an element type. */
	LIST

}
