package org.leadupdate.seed;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** A JSON object of a seed file. */
final class SeedJson {

	private static final JsonFactory JSON = JsonFactory.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private SeedJson() {
	}

	/**
	 * Checks that a text is a JSON object, since not all databases do.
	 * @return the text itself
	 * @throws IllegalArgumentException if it is not a JSON object
	 */
	static String checked(String text) {
		try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
			if (parser.nextToken() == JsonToken.START_OBJECT) {
				parser.skipChildren();
				if (parser.nextToken() == null) {
					return text;
				}
			}
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("is not a JSON object: " + ex.getOriginalMessage(), ex);
		}
		throw new IllegalArgumentException("is not a JSON object");
	}

}
