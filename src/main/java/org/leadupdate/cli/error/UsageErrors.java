package org.leadupdate.cli.error;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.leadupdate.exit.ExitCode;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a sentence what is wrong with a command line, and where its help is. */
public class UsageErrors implements IParameterExceptionHandler {

	@Override
	public int handleParseException(ParameterException failure, String[] args) {
		CommandLine command = failure.getCommandLine();
		command.getErr()
			.printf("%s%nSee \"./run.sh%s --help\".%n", sentence(failure),
					isRoot(command) ? "" : " " + command.getCommandName());
		return ExitCode.USAGE.number();
	}

	private static String sentence(ParameterException failure) {
		if (failure instanceof UnmatchedArgumentException unmatched) {
			return unmatched(unmatched);
		}
		if (failure instanceof MissingParameterException missing) {
			return missing(missing);
		}
		ArgSpec argument = failure.getArgSpec();
		if (argument == null || failure.getValue() == null) {
			return ended(String.valueOf(failure.getMessage()));
		}
		if (argument.isMultiValue()) {
			return "%s takes %s, and \"%s\" has no \"=\".".formatted(name(argument), argument.paramLabel(),
					failure.getValue());
		}
		// Our own converters say what a value must be.
		return (failure.getCause() instanceof TypeConversionException invalid)
				? name(argument) + ' ' + invalid.getMessage() : ended(String.valueOf(failure.getMessage()));
	}

	private static String unmatched(UnmatchedArgumentException unmatched) {
		String first = unmatched.getUnmatched().get(0);
		String near = unmatched.getSuggestions().stream().findFirst().map(" Did you mean %s?"::formatted).orElse("");
		if (unmatched.isUnknownOption()) {
			return "There is no option %s.%s".formatted(first, near);
		}
		return isRoot(unmatched.getCommandLine()) ? "There is no command \"%s\".%s".formatted(first, near)
				: "\"%s\" is one argument too many.".formatted(first);
	}

	private static String missing(MissingParameterException missing) {
		List<ArgSpec> all = Objects.requireNonNullElse(missing.getMissing(), List.of());
		return "Still needed: %s."
			.formatted(all.stream().map(UsageErrors::withValue).collect(Collectors.joining(", ")));
	}

	private static String withValue(ArgSpec argument) {
		return (argument instanceof OptionSpec option) ? option.longestName() + " " + option.paramLabel()
				: argument.paramLabel();
	}

	private static String name(ArgSpec argument) {
		return (argument instanceof OptionSpec option) ? option.longestName() : argument.paramLabel();
	}

	private static boolean isRoot(CommandLine command) {
		return command.getParent() == null;
	}

	private static String ended(String message) {
		return message.endsWith(".") ? message : message + ".";
	}

}
