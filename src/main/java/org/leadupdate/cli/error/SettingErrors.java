package org.leadupdate.cli.error;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.leadupdate.input.RowRange;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConverterNotFoundException;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.util.unit.DataSize;

/** Messages for invalid settings: what is wrong, where, and what is valid. */
final class SettingErrors {

	private static final Map<Class<?>, String> FORMS = Map.of(boolean.class, "true or false", int.class,
			"a whole number, such as 1000", Integer.class, "a whole number, such as 1000", Long.class,
			"a whole number, such as 1000", RowRange.class, "a range of data rows, such as 1-100", Charset.class,
			"the name of a character encoding, such as UTF-8 or windows-1252", Duration.class,
			"a time, such as 10s or 5m", DataSize.class, "a size, such as 500MB or 8GB", ZoneId.class,
			"a time zone, such as UTC or Europe/Berlin");

	private SettingErrors() {
	}

	static String unknown(UnboundConfigurationPropertiesException unbound) {
		return unbound.getUnboundProperties()
			.stream()
			.map((property) -> isEmpty(property) ? empty(property)
					: "Unknown setting %s (%s). Check its spelling.".formatted(property.getName(), place(property)))
			.collect(Collectors.joining(" "));
	}

	static String invalid(BindException bind) {
		ConfigurationProperty property = bind.getProperty();
		Throwable root = bind;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		if (property == null) {
			return "The setting %s is invalid: %s".formatted(bind.getName(), sentence(bind, root));
		}
		if (isEmpty(property)) {
			return empty(property);
		}
		if (isGroup(bind, root)) {
			// Its value may be a secret, such as a header.
			return "The setting %s (%s) is a group of settings: set one of them, such as %s.NAME."
				.formatted(property.getName(), place(property), property.getName());
		}
		return "The setting %s has the invalid value \"%s\" (%s): %s".formatted(property.getName(), property.getValue(),
				place(property), sentence(bind, root));
	}

	private static boolean isEmpty(ConfigurationProperty property) {
		return String.valueOf(property.getValue()).isEmpty();
	}

	private static String empty(ConfigurationProperty property) {
		return "The setting %s is empty (%s). Set a value, or remove it.".formatted(property.getName(),
				place(property));
	}

	private static String sentence(BindException bind, Throwable root) {
		Class<?> target = target(bind);
		String form = form(target);
		if (form != null) {
			return "use " + form + ".";
		}
		String message = String.valueOf(root.getMessage());
		return message.endsWith(".") ? message : message + ".";
	}

	private static boolean isGroup(BindException bind, Throwable root) {
		return Map.class.equals(target(bind)) && root instanceof ConverterNotFoundException;
	}

	private static @Nullable Class<?> target(BindException bind) {
		Class<?> target = null;
		for (Throwable cause = bind; cause != null; cause = cause.getCause()) {
			if (cause instanceof ConversionFailedException failed) {
				target = failed.getTargetType().getType();
			}
			else if (cause instanceof ConverterNotFoundException unknown && unknown.getTargetType() != null) {
				target = unknown.getTargetType().getType();
			}
		}
		return target;
	}

	/** The valid form of a type; null if the exception's own message is better. */
	private static @Nullable String form(@Nullable Class<?> target) {
		if (target == null) {
			return null;
		}
		if (target.isEnum()) {
			return Arrays.stream(target.getEnumConstants())
				.map((constant) -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
				.collect(Collectors.joining(" or "));
		}
		return FORMS.get(target);
	}

	private static String place(ConfigurationProperty property) {
		Origin origin = property.getOrigin();
		if (origin == null) {
			return "on the command line";
		}
		Origin source = origin;
		if (origin instanceof PropertySourceOrigin given) {
			if (given.getPropertySource() instanceof CommandLinePropertySource) {
				return "on the command line";
			}
			source = (given.getOrigin() != null) ? given.getOrigin() : given;
		}
		if (source instanceof SystemEnvironmentOrigin variable) {
			return "environment variable " + variable.getProperty();
		}
		return (source instanceof TextResourceOrigin text) ? place(text) : source.toString();
	}

	private static String place(TextResourceOrigin text) {
		String file = (text.getResource() != null) ? text.getResource().getFilename() : null;
		return (file != null && text.getLocation() != null) ? file + ", line " + (text.getLocation().getLine() + 1)
				: text.toString();
	}

}
