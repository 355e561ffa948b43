package org.leadupdate.cli;

import java.util.concurrent.Callable;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete the commands. */
@Command(name = "completion",
		description = { "Prints a script with which bash and zsh complete commands, options and job definitions.",
				"To use it in this shell: source <(./run.sh completion)" },
		footer = { "", "Example: ./run.sh completion" })
class CompletionCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() {
		CommandSpec root = this.spec.root();
		this.spec.commandLine().getOut().print(AutoComplete.bash(root.name(), root.commandLine()));
		return 0;
	}

}
