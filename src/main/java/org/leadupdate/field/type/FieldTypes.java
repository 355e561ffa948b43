package org.leadupdate.field.type;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.leadupdate.field.CaseInsensitiveNames;
import org.leadupdate.field.ElementType;
import org.leadupdate.field.FieldCatalog;
import org.leadupdate.field.FieldDefinition;
import org.leadupdate.field.FieldReferences;
import org.leadupdate.field.FieldTranslations;
import org.leadupdate.field.FieldType;
import org.leadupdate.field.TypeFactory;

/** Builds the type of a field from its definition. */
public final class FieldTypes implements TypeFactory {

	private final CaseInsensitiveNames usernames;

	private final CaseInsensitiveNames orgEntityCodes;

	private final FieldTranslations translations;

	FieldTypes(FieldReferences references, FieldTranslations translations) {
		this.usernames = new CaseInsensitiveNames(references.usernames());
		this.orgEntityCodes = new CaseInsensitiveNames(references.orgEntityCodes());
		this.translations = translations;
	}

	/**
	 * The fields of an org that has no other language.
	 * @param definitions all definitions, including those of other verticals
	 * @param verticals the org's verticals
	 * @param references what values may refer to
	 * @return the fields
	 * @throws org.leadupdate.field.FieldDefinitionException if a field the org may set,
	 * or a rule of it, is invalid
	 */
	public static FieldCatalog catalog(Collection<FieldDefinition> definitions, Set<Integer> verticals,
			FieldReferences references) {
		return catalog(definitions, verticals, references, FieldTranslations.NONE);
	}

	/**
	 * The fields of an org.
	 * @param definitions all definitions, including those of other verticals
	 * @param verticals the org's verticals
	 * @param references what values may refer to
	 * @param translations the translations of the active language
	 * @return the fields
	 * @throws org.leadupdate.field.FieldDefinitionException if a field the org may set,
	 * or a rule of it, is invalid
	 */
	public static FieldCatalog catalog(Collection<FieldDefinition> definitions, Set<Integer> verticals,
			FieldReferences references, FieldTranslations translations) {
		return new FieldCatalog(definitions, verticals, new FieldTypes(references, translations), translations);
	}

	/**
	 * The code under which values of a language are stored.
	 * @param code an ISO 639 code of two or three letters, in any case
	 * @return the code of two letters if the language has one, else of three; null if
	 * there is no such code
	 */
	public static @Nullable String languageCode(String code) {
		return LanguageType.code(code);
	}

	@Override
	public FieldType of(FieldDefinition definition) {
		ScalarType scalar = translate(definition, checkRules(definition, limitLength(definition, scalar(definition))));
		return switch (definition.dataType()) {
			case LIST -> new ListType(scalar, ItemCount.of(definition));
			case STRING_SET -> new StringSetType(scalar, ItemCount.of(definition));
			default -> new SingleType(scalar);
		};
	}

	@Override
	public List<String> rules(FieldDefinition definition) {
		return rules(definition, scalar(definition)).stream().map(Rule::text).toList();
	}

	private ScalarType scalar(FieldDefinition definition) {
		return switch (definition.dataType()) {
			case INTEGER -> restrictToAllowed(definition, new IntegerType());
			case DOUBLE -> restrictToAllowed(definition, new DoubleType());
			case STRING, STRING_SET -> text(definition);
			case DATE -> restrictToAllowed(definition, new DateType());
			case DATETIME -> restrictToAllowed(definition, new DateTimeType());
			case STANDARD_STRING -> new StandardStringType(definition.allowedValues());
			case STANDARD_ENUM -> new StandardEnumType(definition.allowedValues());
			case CUSTOM_ENUM -> new CustomEnumType(definition.allowedValues());
			case COUNTRY -> restrictToAllowed(definition, new CountryType());
			case CURRENCY -> restrictToAllowed(definition, new CurrencyType());
			case LANGUAGE -> restrictToAllowed(definition, new LanguageType());
			case ASSOCIATE_USER -> restrictToAllowed(definition, new AssociateUserType(this.usernames));
			case ORG_ENTITY -> restrictToAllowed(definition, new OrgEntityType(this.orgEntityCodes));
			case CARD -> new CardType();
			case LIST -> element(definition);
		};
	}

	private static ScalarType element(FieldDefinition definition) {
		ElementType type = definition.elementType();
		return switch ((type != null) ? type : ElementType.TEXT) {
			case TEXT -> text(definition);
			case INTEGER -> restrictToAllowed(definition, new IntegerType());
			case DECIMAL -> restrictToAllowed(definition, new DoubleType());
		};
	}

	private static ScalarType text(FieldDefinition definition) {
		return definition.allowedValues().isEmpty() ? new StringType()
				: new AllowedTextType(definition.allowedValues());
	}

	private static ScalarType restrictToAllowed(FieldDefinition definition, ScalarType type) {
		return definition.allowedValues().isEmpty() ? type : new AllowedValuesType(type, definition.allowedValues());
	}

	private static ScalarType limitLength(FieldDefinition definition, ScalarType type) {
		Integer maxLength = definition.maxLength();
		return (maxLength != null && type.isLimitedInLength()) ? new MaxLengthType(type, maxLength) : type;
	}

	private static ScalarType checkRules(FieldDefinition definition, ScalarType type) {
		List<Rule> rules = rules(definition, type);
		return rules.isEmpty() ? type : new RuleCheckedType(type, rules);
	}

	private static List<Rule> rules(FieldDefinition definition, ScalarType type) {
		return definition.rules().stream().map((rule) -> Rule.of(definition, rule, type)).toList();
	}

	private ScalarType translate(FieldDefinition definition, ScalarType type) {
		FieldTranslations.OfField ofField = this.translations.of(definition);
		return (ofField != null) ? new TranslatedType(type, ofField) : type;
	}

}
