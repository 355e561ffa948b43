package org.leadupdate.cli.error;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.next.CommandText;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints what is wrong with a command line, and how to get help. */
public class UsageErrors implements IParameterExceptionHandler {

	@Override
	public int handleParseException(ParameterException failure, String[] args) {
		CommandLine command = failure.getCommandLine();
		command.getErr()
			.printf("%s%nSee \"%s%s --help\".%n", sentence(failure), CommandText.program(),
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
			return withPeriod(String.valueOf(failure.getMessage()));
		}
		if (argument.isMultiValue()) {
			return "%s requires %s, but \"%s\" has no \"=\".".formatted(name(argument), argument.paramLabel(),
					failure.getValue());
		}
		// Our own converters say what a value must be.
		return (failure.getCause() instanceof TypeConversionException invalid)
				? name(argument) + ' ' + invalid.getMessage() : withPeriod(String.valueOf(failure.getMessage()));
	}

	private static String unmatched(UnmatchedArgumentException unmatched) {
		String first = unmatched.getUnmatched().get(0);
		String near = unmatched.getSuggestions().stream().findFirst().map(" Did you mean %s?"::formatted).orElse("");
		if (unmatched.isUnknownOption()) {
			return "Unknown option %s.%s".formatted(first, near);
		}
		return isRoot(unmatched.getCommandLine()) ? "Unknown command \"%s\".%s".formatted(first, near)
				: "Unexpected argument \"%s\".".formatted(first);
	}

	private static String missing(MissingParameterException missing) {
		List<ArgSpec> all = Objects.requireNonNullElse(missing.getMissing(), List.of());
		return "Missing required: %s."
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

	private static String withPeriod(String message) {
		return message.endsWith(".") ? message : message + ".";
	}

}
