package org.leadupdate.fields;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.config.CsvProperties;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.field.FieldCatalog;
import org.leadupdate.field.FieldDefinition;
import org.leadupdate.field.FieldTranslations;
import org.leadupdate.field.type.FieldTypes;
import org.leadupdate.store.ExtendedFieldRepository;

/** Loads the extended fields of an org, in the language of the job definition. */
public class FieldCatalogs {

	/** The language in which values are stored. */
	private static final String ENGLISH = "en";

	private final LeadUpdateProperties properties;

	private final String language;

	private final ExtendedFieldRepository fields;

	private final ApiFields api;

	public FieldCatalogs(LeadUpdateProperties properties, ExtendedFieldRepository fields, ApiFields api) {
		this.properties = properties;
		this.language = properties.language().strip();
		this.fields = fields;
		this.api = api;
	}

	/**
	 * The fields that the org of the job definition may set.
	 * @return the fields, sorted by name
	 * @throws RefusedException if no org is set or the language is invalid
	 * @throws org.leadupdate.field.FieldDefinitionException if a definition or a rule is
	 * invalid
	 */
	public List<SettableField> settable() {
		return load(org()).catalog().available().stream().map(SettableField::of).toList();
	}

	/**
	 * The header line of an input that sets these fields.
	 * @param settable the fields
	 * @return the line, with the headers and the delimiter of the job definition
	 */
	public String header(List<SettableField> settable) {
		return new HeaderTemplate(CsvProperties.of(this.properties)).line(settable);
	}

	/**
	 * The org of the job definition.
	 * @return the org
	 * @throws RefusedException if none is set
	 */
	public long org() {
		Long org = this.properties.org();
		if (org == null) {
			throw new RefusedException(ExitCode.USAGE,
					"Which org's fields? Specify a job definition that sets lead-update.org, or add --set lead-update.org=N.");
		}
		return org;
	}

	/**
	 * Loads the definitions of an org.
	 * @throws org.leadupdate.field.FieldDefinitionException if one is invalid
	 */
	public OrgFields load(long org) {
		String code = code(this.language);
		if (ENGLISH.equals(code)) {
			return new OrgFields(catalog(org, FieldTranslations.NONE), List.of());
		}
		for (String spelling : (code != null) ? List.of(this.language, code) : List.of(this.language)) {
			if (this.fields.languageActive(org, spelling)) {
				return new OrgFields(catalog(org, new FieldTranslations(this.fields.translations(org, spelling))),
						List.of());
			}
		}
		if (code == null) {
			throw noLanguage();
		}
		return new OrgFields(catalog(org, FieldTranslations.NONE), List.of(inactive(org)));
	}

	private FieldCatalog catalog(long org, FieldTranslations translations) {
		return FieldTypes.catalog(definitions(org), this.fields.verticals(org), this.fields.references(org),
				translations);
	}

	/** Through the API, the tables may have the fields as well: with their rules. */
	private List<FieldDefinition> definitions(long org) {
		List<FieldDefinition> stored = this.fields.definitions(org);
		return (stored.isEmpty() && this.properties.isThroughApi()) ? this.api.definitions() : stored;
	}

	private RefusedException noLanguage() {
		return new RefusedException(ExitCode.USAGE,
				"The setting lead-update.language is \"%s\", which is not an ISO 639 language code. Use a code such as en, zh or ar."
					.formatted(this.language));
	}

	/**
	 * The shortest code of the same language, with the script or region that follows it
	 * as in {@code zh-Hant}; null if there is no such language.
	 */
	private static @Nullable String code(String language) {
		try {
			Locale locale = new Locale.Builder().setLanguageTag(language).build();
			String code = FieldTypes.languageCode(locale.getLanguage());
			int end = language.indexOf('-');
			return (code != null && end > 0) ? code + language.substring(end) : code;
		}
		catch (IllformedLocaleException ex) {
			return null;
		}
	}

	private String inactive(long org) {
		return "The language %s is not active for org %d: values of extended fields stay in English. Ask the platforms team to add the translations and activate them."
			.formatted(this.language, org);
	}

}
