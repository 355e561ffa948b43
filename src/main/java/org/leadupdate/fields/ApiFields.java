package org.leadupdate.fields;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.leadupdate.api.ApiField;
import org.leadupdate.api.ApiRefusedException;
import org.leadupdate.api.ApiUnavailableException;
import org.leadupdate.api.LeadApi;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.field.DataType;
import org.leadupdate.field.FieldDefinition;

/**
 * The extended fields as the vendor's API lists them: names and types. It does not list
 * allowed values, so that types which consist of them accept any text.
 */
public class ApiFields {

	private static final int GLOBAL = -1;

	private static final Set<DataType> WITHOUT_VALUES = Set.of(DataType.STANDARD_STRING, DataType.STANDARD_ENUM,
			DataType.CUSTOM_ENUM, DataType.ASSOCIATE_USER, DataType.ORG_ENTITY);

	private final Supplier<LeadApi> api;

	/** Creates the fields of an API, which is asked when they are needed. */
	public ApiFields(Supplier<LeadApi> api) {
		this.api = api;
	}

	/**
	 * Asks for the fields.
	 * @throws RefusedException if the API refuses this client, or does not answer
	 */
	List<FieldDefinition> definitions() {
		LeadApi asked = this.api.get();
		try {
			return asked.fields().stream().map(ApiFields::definition).toList();
		}
		catch (ApiRefusedException ex) {
			throw new RefusedException(ExitCode.USAGE, String.valueOf(ex.getMessage()));
		}
		catch (ApiUnavailableException ex) {
			throw new RefusedException(ExitCode.FAILED,
					"The API at %s does not work: %s. Check lead-update.api.url and the network, then run the same command again."
						.formatted(asked.settings().server(), ex.getMessage()));
		}
	}

	private static FieldDefinition definition(ApiField field) {
		return new FieldDefinition(field.id(), field.name(), Objects.requireNonNullElse(field.label(), field.name()),
				GLOBAL, type(field.dataType()), null, null, null, null, false, true, false, List.of(), List.of());
	}

	/** An unknown type is left to the API. */
	private static DataType type(String name) {
		String folded = name.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
		for (DataType type : DataType.values()) {
			if (type.name().equals(folded) && !WITHOUT_VALUES.contains(type)) {
				return type;
			}
		}
		return DataType.STRING;
	}

}
