package org.leadupdate.report.html;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;

/**
 * Texts as a page may hold them, whatever an input's cell has made of them. A page can't
 * hold control characters and halves of surrogate pairs; characters that turn the
 * direction of what follows could make it read as something else, so their numbers are
 * shown instead.
 */
final class PageText implements Mustache.Escaper {

	private static final int LONGEST = 300;

	private static final String TURNING = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

	@Override
	public String escape(String raw) {
		return Escapers.HTML.escape(raw.chars().allMatch(PageText::isPlain) ? raw : visible(raw));
	}

	private static boolean isPlain(int unit) {
		return (unit >= ' ' && unit < 0x7F) || unit == '\n' || unit == '\t';
	}

	private static String visible(String raw) {
		StringBuilder text = new StringBuilder(raw.length() + 16);
		raw.codePoints().forEach((point) -> {
			if (TURNING.indexOf(point) >= 0) {
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

	static String shortened(String text) {
		if (text.length() <= LONGEST) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
		return text.substring(0, end) + '\u2026';
	}

}
