package org.leadupdate.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldCatalog;
import org.leadupdate.field.FieldInput;
import org.leadupdate.field.FieldReferences;
import org.leadupdate.field.FieldRule;
import org.leadupdate.field.type.Definitions;
import org.leadupdate.field.type.FieldTypes;
import org.leadupdate.lead.Associate;
import org.leadupdate.lead.LeadUpdate;
import org.leadupdate.lead.Problem;
import org.leadupdate.lead.RequestedField;

/** Rows for tests, a trait at a time, and an org to validate them for. */
record Rows(LeadUpdate update) {

	static final FieldCatalog CATALOG = FieldTypes.catalog(
			List.of(Definitions.of("city", DataType.STRING).withMaxLength(10).definition(),
					Definitions.of("Score", DataType.INTEGER)
						.withRules(new FieldRule(FieldRule.Operator.AT_LEAST, "0"))
						.definition(),
					Definitions.of("phone", DataType.INTEGER).pii().definition(),
					Definitions.of("colour", DataType.CUSTOM_ENUM).withAllowedValues("Red", "Green").definition(),
					Definitions.of("card", DataType.CARD).definition(),
					Definitions.of("tags", DataType.LIST).definition(),
					Definitions.of("bedrooms", DataType.INTEGER).inVertical(8).definition()),
			Set.of(7), new FieldReferences(List.of("Asha.Rao"), List.of()));

	static final List<Associate> ASSOCIATES = List.of(new Associate("Asha.Rao", 1, true), new Associate("bob", 2, true),
			new Associate("gone.girl", 3, false));

	static LeadUpdateValidator validator(ValidationPolicy policy) {
		return new LeadUpdateValidator(CATALOG, ASSOCIATES, policy);
	}

	static ValidatedUpdate validated(Rows row) {
		return validator(ValidationPolicy.DEFAULT).validate(row.update);
	}

	/** A row that asks for nothing. */
	static Rows of(String leadId) {
		return new Rows(new LeadUpdate(1, 2, leadId, null, List.of(), null, null, List.of()));
	}

	Rows owner(String owner) {
		return owner(new FieldInput.Text(owner));
	}

	Rows owner(FieldInput owner) {
		return with(owner, this.update.fields(), this.update.expectedOwner(), this.update.expectedLastUpdatedOn(),
				this.update.problems());
	}

	Rows field(String name, String value) {
		return field(name, new FieldInput.Text(value));
	}

	Rows field(String name, FieldInput value) {
		List<RequestedField> fields = new ArrayList<>(this.update.fields());
		fields.add(new RequestedField(name, value));
		return with(this.update.owner(), fields, this.update.expectedOwner(), this.update.expectedLastUpdatedOn(),
				this.update.problems());
	}

	Rows expecting(@Nullable FieldInput owner, @Nullable String lastUpdatedOn) {
		return with(this.update.owner(), this.update.fields(), owner, lastUpdatedOn, this.update.problems());
	}

	Rows problem(Problem problem) {
		return with(this.update.owner(), this.update.fields(), this.update.expectedOwner(),
				this.update.expectedLastUpdatedOn(), List.of(problem));
	}

	private Rows with(@Nullable FieldInput owner, List<RequestedField> fields, @Nullable FieldInput expectedOwner,
			@Nullable String expectedLastUpdatedOn, List<Problem> problems) {
		return new Rows(new LeadUpdate(1, 2, this.update.leadId(), owner, fields, expectedOwner, expectedLastUpdatedOn,
				problems));
	}

}
