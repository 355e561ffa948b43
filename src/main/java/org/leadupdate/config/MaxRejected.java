package org.leadupdate.config;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;

/**
 * The most rows that may be rejected.
 *
 * @param number the limit
 * @param percent whether it is a percentage of the file's rows, not a count of rows
 */
public record MaxRejected(BigDecimal number, boolean percent) {

	/** No row at all. */
	static final MaxRejected NONE = new MaxRejected(BigDecimal.ZERO, false);

	private static final Pattern FORM = Pattern.compile("(\\d{1,18})|(\\d{1,3}(?:\\.\\d{1,6})?)\\s*%");

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/**
	 * Reads a limit such as {@code 500} or {@code 2.5%}.
	 * @throws RefusedException if it is not one
	 */
	static MaxRejected parse(String text) {
		Matcher form = FORM.matcher(text.strip());
		if (form.matches()) {
			boolean percent = form.group(1) == null;
			BigDecimal number = new BigDecimal(percent ? form.group(2) : form.group(1));
			if (!percent || number.compareTo(HUNDRED) <= 0) {
				return new MaxRejected(number, percent);
			}
		}
		throw new RefusedException(ExitCode.USAGE,
				"The setting lead-update.max-rejected is \"%s\". Give a count of rows, such as 500, or a percentage of the file's rows, such as 5%%."
					.formatted(text));
	}

	/** Whether so many of a file's rows may be rejected. */
	public boolean allows(long rejected, long rows) {
		BigDecimal most = this.percent ? this.number.multiply(BigDecimal.valueOf(rows)).divide(HUNDRED) : this.number;
		return BigDecimal.valueOf(rejected).compareTo(most) <= 0;
	}

	@Override
	public String toString() {
		return this.number.toPlainString() + (this.percent ? "%" : "");
	}

}
