package org.leadupdate.cli;

import java.util.Arrays;

import org.leadupdate.next.CommandText;

import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The program in the help of its commands, called as its user calls it. */
final class CalledProgram {

	private static final String DEFAULT = "./run.sh";

	private final String call;

	CalledProgram(String call) {
		this.call = call;
	}

	static CalledProgram ofThisProcess() {
		return new CalledProgram(CommandText.program());
	}

	/** Names it in the help of a command and of all commands below it. */
	void nameIn(CommandLine command) {
		if (command.getParent() == null) {
			command.setCommandName(name());
		}
		UsageMessageSpec help = command.getCommandSpec().usageMessage();
		help.description(named(help.description()));
		help.footer(named(help.footer()));
		command.getSubcommands().values().forEach(this::nameIn);
	}

	/** Without folders, and without what starts the container that it is in. */
	private String name() {
		return this.call.replaceAll("'$", "").replaceAll("^.*[ /](?=[^ /])", "");
	}

	/** Lines of help are formats. */
	private String[] named(String[] lines) {
		return Arrays.stream(lines)
			.map((line) -> line.replace(DEFAULT, this.call.replace("%", "%%")))
			.toArray(String[]::new);
	}

}
