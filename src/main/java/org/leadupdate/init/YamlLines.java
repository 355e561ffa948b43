package org.leadupdate.init;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of a job definition: settings, settings that are switched off, and remarks. */
final class YamlLines {

	private final List<Line> lines = new ArrayList<>();

	private enum Kind {

		SETTING, SWITCHED_OFF, REMARK

	}

	private record Line(Kind kind, int depth, String text) {

		Line deeper() {
			return new Line(this.kind, this.depth + 1, this.text);
		}

		/** As a part of what is switched off: switched on, remarks are still remarks. */
		Line switchedOff() {
			return new Line(Kind.SWITCHED_OFF, 0,
					"  ".repeat(this.depth + 1) + ((this.kind == Kind.REMARK) ? "# " : "") + this.text);
		}

		@Override
		public String toString() {
			return "  ".repeat(this.depth) + ((this.kind == Kind.SETTING) ? "" : "# ") + this.text + "\n";
		}

	}

	/** Adds a setting. */
	YamlLines set(String text) {
		return add(Kind.SETTING, text);
	}

	/** Adds a setting as a comment, for the user to switch on. */
	YamlLines off(String text) {
		return add(Kind.SWITCHED_OFF, text);
	}

	/** Adds a setting, switched on or off. */
	YamlLines set(boolean on, String text) {
		return on ? set(text) : off(text);
	}

	/** Adds a comment. */
	YamlLines remark(String text) {
		return add(Kind.REMARK, text);
	}

	private YamlLines add(Kind kind, String text) {
		this.lines.add(new Line(kind, 0, text));
		return this;
	}

	/** Adds settings under a key, which is switched off if all of them are. */
	YamlLines block(String key, YamlLines children) {
		if (children.lines.isEmpty()) {
			return this;
		}
		boolean on = children.lines.stream().anyMatch((line) -> line.kind() == Kind.SETTING);
		set(on, key + ":");
		children.lines.forEach((line) -> this.lines.add(on ? line.deeper() : line.switchedOff()));
		return this;
	}

	@Override
	public String toString() {
		return this.lines.stream().map(Line::toString).collect(Collectors.joining());
	}

}
