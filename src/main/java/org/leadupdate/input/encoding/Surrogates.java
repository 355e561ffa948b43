package org.leadupdate.input.encoding;

/** Checks surrogate pairs: JSON escapes can produce half a character. */
public final class Surrogates {

	private Surrogates() {
	}

	/** Whether a text is valid UTF-16. */
	public static boolean arePaired(String text) {
		for (int i = 0; i < text.length(); i++) {
			char unit = text.charAt(i);
			if (Character.isSurrogate(unit)) {
				if (i + 1 == text.length() || !Character.isSurrogatePair(unit, text.charAt(i + 1))) {
					return false;
				}
				i++;
			}
		}
		return true;
	}

}
