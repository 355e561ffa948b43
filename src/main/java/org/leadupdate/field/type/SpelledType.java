package org.leadupdate.field.type;

import org.leadupdate.field.ParseResult;

/**
 * A data type whose values have one defined spelling each, such as codes and usernames. A
 * stored value counts as it is spelled, so that an update corrects another spelling.
 */
interface SpelledType extends ScalarType {

	@Override
	default ParseResult stored(String text) {
		return ParseResult.Value.ofText(text);
	}

}
