package org.leadupdate.field;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.leadupdate.field.type.Definitions;
import org.leadupdate.field.type.FieldTypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FieldCatalogTests {

	private static final FieldReferences NOBODY = new FieldReferences(List.of(), List.of());

	private final FieldCatalog catalog = catalog(Definitions.of("budget", DataType.DOUBLE),
			Definitions.of("CarModel", DataType.STRING).inVertical(7),
			Definitions.of("Bedrooms", DataType.INTEGER).inVertical(8), Definitions.of("first_name", DataType.STRING));

	private static FieldCatalog catalog(Definitions... definitions) {
		return FieldTypes.catalog(Stream.of(definitions).map(Definitions::definition).toList(), Set.of(7, 9), NOBODY);
	}

	@ParameterizedTest
	@CsvSource({ "budget, budget", "BUDGET, budget", "carmodel, CarModel", "CarModel, CarModel" })
	void findsFieldsByNameWithoutCase(String given, String name) {
		assertThat(this.catalog.find(given)).extracting(Field::name).isEqualTo(name);
	}

	@Test
	void aFieldOfAnotherVerticalIsDefinedAndCantBeSet() {
		assertThat(this.catalog.find("Bedrooms")).isNull();
		assertThat(this.catalog.isDefined("bedROOMS")).isTrue();
		assertThat(this.catalog.isDefined("Kitchens")).isFalse();
		assertThat(this.catalog.find("Kitchens")).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "~", textBlock = """
			bugdet     | budget
			budgett    | budget
			buget      | budget
			bxdget     | budget
			Car Model  | CarModel
			firstName  | first_name
			FirstNam   | first_name
			Bedroom    | ~
			city       | ~
			!          | ~
			''         | ~
			""")
	void namesTheNearestFieldThatCanBeSet(String given, @Nullable String nearest) {
		assertThat(this.catalog.nearest(given)).isEqualTo(nearest);
	}

	@Test
	void listsTheFieldsThatCanBeSetInTheOrderOfTheirNames() {
		assertThat(this.catalog.available()).extracting(Field::name)
			.containsExactly("budget", "CarModel", "first_name");
	}

	@Test
	void aFieldDefinedTwiceStopsTheRun() {
		assertThatExceptionOfType(FieldDefinitionException.class)
			.isThrownBy(() -> catalog(Definitions.of("city", DataType.STRING), Definitions.of("City", DataType.DATE)))
			.withMessageContaining("is defined twice");
	}

	@Test
	void aListThatCanHaveNoValueStopsTheRun() {
		assertThatExceptionOfType(FieldDefinitionException.class)
			.isThrownBy(() -> catalog(Definitions.of("tags", DataType.LIST).withItems(3, 2)))
			.withMessage(
					"Field tags can have no value: it requires at least 3 items and at most 2. Correct its definition.");
	}

	@Test
	void anInvalidRuleOfAnotherVerticalIsIgnored() {
		FieldRule broken = new FieldRule(FieldRule.Operator.LESS, "few");

		assertThat(catalog(Definitions.of("Bedrooms", DataType.INTEGER).inVertical(8).withRules(broken)).available())
			.isEmpty();
	}

}
