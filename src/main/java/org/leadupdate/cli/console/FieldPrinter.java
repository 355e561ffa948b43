package org.leadupdate.cli.console;

import java.io.PrintWriter;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.leadupdate.fields.SettableField;

/** Prints extended fields for people, in 80 columns. */
public class FieldPrinter {

	private static final int WIDTH = 80;

	private static final String INDENT = " ".repeat(13);

	private final PrintWriter out;

	public FieldPrinter(PrintWriter out) {
		this.out = out;
	}

	/** Prints the fields that an org may set. */
	public void print(long org, List<SettableField> fields) {
		this.out.printf("Org %d may set %d extended field%s of its leads%s%n", org, fields.size(),
				(fields.size() == 1) ? "" : "s", fields.isEmpty() ? "." : ":");
		fields.forEach(this::print);
	}

	private void print(SettableField field) {
		this.out.println();
		this.out.println(field.name().equals(field.label()) ? field.name() : field.name() + "  " + field.label());
		line("type", field.type() + (field.mandatory() ? ", mandatory" : "") + (field.updatable() ? "" : ", read-only")
				+ (field.personal() ? ", personal: messages hide its values" : ""));
		line("accepts", field.accepts());
		line("values", values(field));
		line("rules", field.rules().isEmpty() ? null : String.join("; ", field.rules()));
		line("example", field.example());
	}

	/** All values, if the description of accepted values is truncated. */
	private static @Nullable String values(SettableField field) {
		boolean complete = field.allowedValues().stream().allMatch((value) -> field.accepts().contains(value));
		return complete ? null : String.join(", ", field.allowedValues());
	}

	/** Breaks at spaces only: a word that is too long for a line is not split. */
	private void line(String label, @Nullable String text) {
		if (text == null) {
			return;
		}
		StringBuilder line = new StringBuilder("    %-9s".formatted(label));
		boolean begun = false;
		for (String word : text.split(" ", -1)) {
			if (begun && line.length() + 1 + word.length() > WIDTH) {
				this.out.println(line);
				line.setLength(0);
				line.append(INDENT);
				begun = false;
			}
			line.append(begun ? " " : "").append(word);
			begun = true;
		}
		this.out.println(line);
	}

}
