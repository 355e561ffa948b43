package org.leadupdate.conversion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.DataType;
import org.leadupdate.field.Field;
import org.leadupdate.field.FieldCatalog;
import org.leadupdate.field.FieldInput;
import org.leadupdate.lead.Associate;
import org.leadupdate.lead.LeadUpdate;
import org.leadupdate.lead.RequestedField;

/** Converts the updates that a foreign file asks for. Thread-safe. */
public final class Conversion {

	private final ConversionSettings settings;

	private final FieldCatalog catalog;

	private final OwnerConversion owners;

	private final Map<String, Notation> notations = new HashMap<>();

	private final Map<String, ValueMap> maps = new HashMap<>();

	/**
	 * Creates the conversion of a run.
	 * @param settings how the file's values are converted
	 * @param catalog the extended fields of the org
	 * @param associates the associates of the org
	 * @throws WrongSettingException if a setting names a field that the org can't set, or
	 * a value that the field does not take
	 */
	public Conversion(ConversionSettings settings, FieldCatalog catalog, Collection<Associate> associates) {
		this.settings = settings;
		this.catalog = catalog;
		this.owners = new OwnerConversion(settings, associates);
		ConversionCheck check = new ConversionCheck(catalog, settings.clearMarker());
		settings.columns()
			.forEach((name, notation) -> this.notations.put(check.field("formats.columns", name).name(), notation));
		settings.fields().forEach((name, map) -> this.maps.put(check.targets(name, map).name(), map));
		new ConstantsCheck(check, this::convert, this.owners::convert, associates).check(settings.constants());
	}

	/**
	 * Converts an update.
	 * @param update the update as the file asks for it
	 * @return the same in the program's own values; with what can't be converted as
	 * {@link FieldInput.Refused}
	 */
	public LeadUpdate convert(LeadUpdate update) {
		if (this.settings.isNone()) {
			return update;
		}
		List<RequestedField> fields = new ArrayList<>(update.fields().size());
		for (RequestedField field : update.fields()) {
			FieldInput input = convert(field);
			if (input != null) {
				fields.add((input == field.input()) ? field : new RequestedField(field.name(), input));
			}
		}
		return new LeadUpdate(update.row(), update.line(), update.leadId(), this.owners.convert(update.owner()), fields,
				this.owners.expected(update.expectedOwner()), update.expectedLastUpdatedOn(), update.problems());
	}

	private @Nullable FieldInput convert(RequestedField request) {
		Field field = this.catalog.find(request.name());
		if (field == null || !(request.input() instanceof FieldInput.Text text) || text.given() != null) {
			return request.input();
		}
		ValueMap map = this.maps.get(field.name());
		FieldInput mapped = (map != null) ? map.convert(text, this.settings.clearMarker()) : text;
		if (mapped != text) {
			return mapped;
		}
		DataType type = field.definition().dataType();
		Notation notation = this.notations.getOrDefault(field.name(), this.settings.notation());
		return notation.concerns(type) ? notation.convert(type, text.text()) : text;
	}

}
