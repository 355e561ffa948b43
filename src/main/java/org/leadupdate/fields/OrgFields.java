package org.leadupdate.fields;

import java.util.List;

import org.leadupdate.field.Field;
import org.leadupdate.field.FieldCatalog;
import org.leadupdate.report.ValueTranslator;

/**
 * The extended fields of an org, in the requested language.
 *
 * @param catalog the fields
 * @param warnings what could not be provided as requested, in sentences
 */
public record OrgFields(FieldCatalog catalog, List<String> warnings) {

	/** Translates values into the language of the catalog. */
	public ValueTranslator translator() {
		return (name, json) -> {
			Field field = this.catalog.find(name);
			return (field != null) ? field.translate(json) : json;
		};
	}

}
