package org.leadupdate.field.type;

import java.util.List;

import org.leadupdate.field.DataType;
import org.leadupdate.field.ParseResult;

/** {@link DataType#STRING}: free text. */
final class StringType implements ScalarType {

	@Override
	public ParseResult read(String text) {
		if (hasUnpairedSurrogate(text)) {
			return ParseResult.Invalid.type(text,
					"contains half a character (an unpaired UTF-16 surrogate): export the file again as UTF-8.");
		}
		return ParseResult.Value.ofText(text);
	}

	@Override
	public String accepts() {
		return "free text";
	}

	@Override
	public List<String> examples() {
		return List.of("Some text", "text", "A", "1", "example@example.com");
	}

	private static boolean hasUnpairedSurrogate(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isSurrogate(text.charAt(i))) {
				if (Character.charCount(text.codePointAt(i)) == 1) {
					return true;
				}
				i++;
			}
		}
		return false;
	}

}
