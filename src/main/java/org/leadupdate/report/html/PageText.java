package org.leadupdate.report.html;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;

/**
 * Makes any text safe to display on a page. Control characters and unpaired surrogates
 * are replaced; characters that change the text direction could disguise what follows, so
 * their code points are shown instead.
 */
final class PageText implements Mustache.Escaper {

	private static final int MAX_LENGTH = 300;

	private static final String DIRECTIONAL = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

	@Override
	public String escape(String raw) {
		return Escapers.HTML.escape(isPlain(raw) ? raw : visible(raw));
	}

	private static boolean isPlain(String raw) {
		for (int at = 0; at < raw.length(); at++) {
			if (!isPlain(raw.charAt(at))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isPlain(int unit) {
		return (unit >= ' ' && unit < 0x7F) || unit == '\n' || unit == '\t';
	}

	private static String visible(String raw) {
		StringBuilder text = new StringBuilder(raw.length() + 16);
		raw.codePoints().forEach((point) -> {
			if (DIRECTIONAL.indexOf(point) >= 0) {
				text.append(String.format("[U+%04X]", point));
			}
			else if (point < ' ' && !isPlain(point)) {
				text.appendCodePoint('\u2400' + point);
			}
			else if ((Character.isISOControl(point) && !isPlain(point))
					|| Character.getType(point) == Character.SURROGATE) {
				text.append('\uFFFD');
			}
			else {
				text.appendCodePoint(point);
			}
		});
		return text.toString();
	}

	static String truncate(String text) {
		if (text.length() <= MAX_LENGTH) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
		return text.substring(0, end) + '\u2026';
	}

}
