package org.leadupdate.input.csv;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Map;

import org.leadupdate.input.InputException;

/** Inputs that their first bytes show to be no CSV, or text in another encoding. */
final class NoCsv {

	/** What they are and what to do, by their first bytes. */
	private static final Map<String, String> KINDS = Map.of("504b0304",
			"an Excel workbook or a ZIP archive: save it as CSV, or unpack it.", "d0cf11e0",
			"an Excel workbook (.xls): save it as CSV.", "25504446", "a PDF: export the rows as CSV.", "28b52ffd",
			"compressed (zstd): unpack it, or compress it with gzip.", "fd377a58",
			"compressed (xz): unpack it, or compress it with gzip.", "425a6839",
			"compressed (bzip2): unpack it, or compress it with gzip.", "377abcaf", "a 7-Zip archive: unpack it.");

	private final String place;

	private NoCsv(String name) {
		this.place = "The input " + name;
	}

	/**
	 * Rejects such an input.
	 * @param name the name of the input in messages
	 * @param head its first bytes
	 * @param configured the configured encoding
	 */
	static void reject(String name, byte[] head, Charset configured) {
		NoCsv input = new NoCsv(name);
		String kind = KINDS.get(HexFormat.of().formatHex(head));
		if (kind != null) {
			throw new InputException(input.place + " is " + kind);
		}
		input.rejectUnannounced(zeros(head), configured);
	}

	/** A header begins with ASCII, so its zero bytes tell the encoding. */
	private void rejectUnannounced(String zeros, Charset configured) {
		String encoding = switch (zeros) {
			case "x0x0" -> "UTF-16LE";
			case "0x0x" -> "UTF-16BE";
			case "x000" -> "UTF-32LE";
			case "000x" -> "UTF-32BE";
			default -> null;
		};
		if (encoding != null && !configured.name().contains("UTF-16") && !configured.name().contains("UTF-32")) {
			throw new InputException(this.place + " looks like " + encoding
					+ " without a byte order mark. Set encoding: " + encoding + ", or save the file as UTF-8.");
		}
	}

	private static String zeros(byte[] head) {
		StringBuilder zeros = new StringBuilder(head.length);
		for (byte each : head) {
			zeros.append((each == 0) ? '0' : 'x');
		}
		return zeros.toString();
	}

}
