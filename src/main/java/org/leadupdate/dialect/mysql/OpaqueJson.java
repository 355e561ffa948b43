package org.leadupdate.dialect.mysql;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import org.leadupdate.lead.JsonText;

/**
 * Values in MySQL's JSON that no JSON text makes, told by the text that MySQL gives for
 * them. A DATE, and a DECIMAL that is written as a DOUBLE would be, look like any other
 * text or number; written back they read the same.
 */
final class OpaqueJson {

	/** Binary strings, DATETIME and TIME. */
	private static final Pattern TEXT = Pattern.compile(
			"base64:type\\d+:.*|(\\d{4}-\\d\\d-\\d\\d |-?\\d{2,3}:)\\d\\d:\\d\\d(:\\d\\d)?\\.\\d{6}", Pattern.DOTALL);

	/** The most digits that MySQL writes for a DOUBLE. */
	private static final int DOUBLE_DIGITS = 17;

	/** The most digits of an integer that is none of DECIMAL. */
	private static final int INTEGER_DIGITS = 20;

	private OpaqueJson() {
	}

	/** Whether a value is one, or holds one. */
	static boolean isIn(String json) {
		try (JsonParser parser = JsonText.parser(json)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if ((token == JsonToken.VALUE_STRING && TEXT.matcher(parser.getString()).matches())
						|| (token.isNumeric() && isDecimal(parser.getString()))) {
					return true;
				}
			}
			return false;
		}
	}

	private static boolean isDecimal(String number) {
		if (number.indexOf('e') >= 0 || number.indexOf('E') >= 0) {
			return false;
		}
		BigDecimal decimal = new BigDecimal(number);
		return (decimal.scale() > 0)
				? decimal.precision() > DOUBLE_DIGITS || (decimal.scale() > 1 && number.endsWith("0"))
				: decimal.precision() > INTEGER_DIGITS;
	}

}
