package org.leadupdate.fields;

import java.util.List;

import org.leadupdate.field.Field;
import org.leadupdate.field.FieldCatalog;
import org.leadupdate.report.ValueTranslator;

/**
 * The extended fields of an org, in the language that was asked for.
 *
 * @param catalog the fields
 * @param warnings what could not be as it was asked for, in sentences
 */
public record OrgFields(FieldCatalog catalog, List<String> warnings) {

	/** Writes values in the language of the catalog. */
	public ValueTranslator translator() {
		return (name, json) -> {
			Field field = this.catalog.find(name);
			return (field != null) ? field.translate(json) : json;
		};
	}

}
