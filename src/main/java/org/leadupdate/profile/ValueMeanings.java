package org.leadupdate.profile;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.conversion.Conversion;
import org.leadupdate.field.FieldInput;
import org.leadupdate.input.csv.InputColumn;
import org.leadupdate.lead.LeadUpdate;
import org.leadupdate.lead.RequestedField;
import org.leadupdate.lead.ValidLeadUpdate;
import org.leadupdate.validation.LeadUpdateValidator;
import org.leadupdate.validation.ValidatedUpdate;

/**
 * What a job makes of single values: as if a row had nothing else.
 *
 * @param conversion converts them
 * @param validator validates them
 */
record ValueMeanings(Conversion conversion, LeadUpdateValidator validator) {

	/** The meaning of a text in the column of this name. */
	ValueMeaning of(String column, String text) {
		FieldInput input = new FieldInput.Text(text);
		if (column.equals("owner")) {
			return meaning(text, row(input, List.of()));
		}
		return column.startsWith(InputColumn.FIELD)
				? meaning(text,
						row(null, List.of(new RequestedField(column.substring(InputColumn.FIELD.length()), input))))
				: ValueMeaning.AS_GIVEN;
	}

	private static LeadUpdate row(@Nullable FieldInput owner, List<RequestedField> fields) {
		return new LeadUpdate(1, 1, "1", owner, fields, null, null, List.of());
	}

	private ValueMeaning meaning(String text, LeadUpdate row) {
		LeadUpdate converted = this.conversion.convert(row);
		if (converted.owner() == null && converted.fields().isEmpty()) {
			return ValueMeaning.of(ValueMeaning.Kind.BLANK);
		}
		ValidatedUpdate update = this.validator.validate(converted);
		ValidLeadUpdate valid = update.valid();
		if (valid == null || !update.warnings().isEmpty()) {
			return ValueMeaning.of(ValueMeaning.Kind.INVALID);
		}
		String stored = stored(valid);
		return (stored == null) ? ValueMeaning.of(ValueMeaning.Kind.CLEARS)
				: new ValueMeaning(ValueMeaning.Kind.VALUE, stored.equals(text) ? null : stored);
	}

	private static @Nullable String stored(ValidLeadUpdate valid) {
		if (valid.fields().isEmpty()) {
			return Objects.requireNonNull(valid.owner()).username();
		}
		String json = valid.fields().get(0).json();
		return (json != null) ? ColumnCells.plain(json) : null;
	}

}
