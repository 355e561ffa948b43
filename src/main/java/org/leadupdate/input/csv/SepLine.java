package org.leadupdate.input.csv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Excel's first line, such as {@code sep=;}: it names the delimiter of what follows, and
 * is neither a header nor a row.
 *
 * @param delimiter the delimiter that it names
 */
record SepLine(char delimiter) {

	private static final Pattern LINE = Pattern.compile("(\"?)sep=([,;\t|])\\1(?:\\r\\n|\\r|\\n|\\z)",
			Pattern.CASE_INSENSITIVE);

	/** The line with which a text begins; null if it begins with another. */
	static @Nullable SepLine of(String text) {
		Matcher line = LINE.matcher(text);
		return line.lookingAt() ? new SepLine(line.group(2).charAt(0)) : null;
	}

}
