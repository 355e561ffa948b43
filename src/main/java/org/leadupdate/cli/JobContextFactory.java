package org.leadupdate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.leadupdate.batch.StopSignal;
import org.leadupdate.cli.console.StatusLine;
import org.leadupdate.cli.error.UnreadableSettingsException;
import org.leadupdate.config.SettingName;
import org.leadupdate.config.YamlFile;
import org.leadupdate.database.DatabaseDialect;
import org.leadupdate.database.DatabaseError;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.text.Printable;
import org.leadupdate.wiring.JobConfiguration;
import org.leadupdate.wiring.SettingsConfiguration;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the job's beans on demand, from the job definitions in the folder of
 * {@code run.sh}.
 */
class JobContextFactory {

	private static final String YAML = ".yaml";

	private final Path home;

	private final SignalStop signals;

	private final @Nullable StatusLine statusLine;

	private boolean debug;

	private boolean quiet;

	/** Nothing is known of a database before it is open. */
	private Function<SQLException, DatabaseError> databaseErrors = (failure) -> DatabaseError.OTHER;

	JobContextFactory(String home, SignalStop signals, @Nullable StatusLine statusLine) {
		this.home = Path.of(home).toAbsolutePath().normalize();
		this.signals = signals;
		this.statusLine = statusLine;
	}

	/** The line for a progress bar; null unless standard error is a terminal. */
	@Nullable StatusLine statusLine() {
		return this.statusLine;
	}

	Path home() {
		return this.home;
	}

	boolean isDebug() {
		return this.debug;
	}

	/** What the failures of the database that was opened last mean. */
	Function<SQLException, DatabaseError> databaseErrors() {
		return this.databaseErrors;
	}

	/** Sets the log level: only problems with {@code --quiet}. */
	void log(OutputOptions output) {
		this.debug = output.debug;
		this.quiet = output.quiet;
	}

	/** The names of the job definitions, sorted. */
	List<String> jobs() {
		Path folder = this.home.resolve("jobs");
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(YAML))
				.map((name) -> name.substring(0, name.length() - YAML.length()))
				// Any other could not be named in a command, or not be seen for what it
				// is.
				.filter((name) -> Printable.isLine(name) && !name.startsWith("-") && !name.contains("${"))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path definition(String job) {
		if (!jobs().contains(job)) {
			throw new RefusedException(ExitCode.USAGE, "There is no job definition %s in %s. Available: %s."
				.formatted(job + YAML, this.home.resolve("jobs"), String.join(", ", jobs())));
		}
		return this.home.resolve("jobs").resolve(job + YAML);
	}

	private Path readable(String job) {
		Path definition = definition(job);
		YamlFile.check(definition);
		return definition;
	}

	/**
	 * Starts the beans.
	 * @param job the job definition to read, if any
	 * @param settings properties that take precedence over it
	 */
	ConfigurableApplicationContext open(@Nullable String job, Map<String, String> settings) {
		return open(job, settings, Map.of());
	}

	/** The same, with properties that take precedence over the job definition only. */
	ConfigurableApplicationContext open(@Nullable String job, Map<String, String> settings, Map<String, Object> more) {
		return start(JobConfiguration.class, job, settings, more);
	}

	/** Starts what needs no database. */
	ConfigurableApplicationContext openSettings(String job, Map<String, String> settings) {
		return start(SettingsConfiguration.class, job, settings, Map.of());
	}

	private ConfigurableApplicationContext start(Class<?> beans, @Nullable String job, Map<String, String> settings,
			Map<String, Object> more) {
		AtomicBoolean read = new AtomicBoolean();
		SpringApplicationBuilder application = new SpringApplicationBuilder(beans).web(WebApplicationType.NONE)
			.registerShutdownHook(false)
			.initializers((context) -> read.set(true), (context) -> prepare(context, more));
		String[] arguments = arguments(job, settings);
		try {
			return application.run(arguments);
		}
		catch (RuntimeException ex) {
			if (read.get()) {
				throw ex;
			}
			throw new UnreadableSettingsException(ex);
		}
	}

	/** Makes signals stop the run of these beans; without a run they end the program. */
	void stopOnSignal(ConfigurableApplicationContext context) {
		this.signals.register(context.getBean(StopSignal.class));
	}

	private void prepare(ConfigurableApplicationContext context, Map<String, Object> more) {
		context.getEnvironment()
			.getPropertySources()
			.addAfter(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME, new MapPropertySource("more", more));
		// The dialect is known once the database answers, and needed when the beans are
		// gone.
		context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof DatabaseDialect dialect) {
					JobContextFactory.this.databaseErrors = dialect::error;
				}
				return bean;
			}
		});
	}

	private String[] arguments(@Nullable String job, Map<String, String> settings) {
		List<String> arguments = new ArrayList<>();
		// No other locations: a stray application.properties in the user's folder is
		// ignored.
		arguments.add("--spring.config.location=classpath:/application.yaml"
				+ ((job != null) ? "," + location(readable(job)) : ""));
		// Standard output is for results, whatever the environment says.
		arguments.add("--spring.main.banner-mode=off");
		// Variables of these names are meant for other programs.
		arguments.add("--debug=false");
		arguments.add("--trace=false");
		arguments.add("--lead-update.home=" + this.home);
		if (job != null) {
			arguments.add("--lead-update.job=" + job);
		}
		if (this.quiet) {
			arguments.add("--logging.threshold.console=error");
		}
		if (this.debug) {
			arguments.add("--logging.level.org.leadupdate=debug");
			arguments.add("--logging.level.org.springframework.batch=info");
			arguments.add("--logging.exception-conversion-word=%ex");
		}
		settings.forEach((name, given) -> {
			CommandLineSetting setting = new CommandLineSetting(name, given);
			arguments.add("--" + SettingName.exact(setting.name()) + "=" + setting.value());
			if (isStored(setting.name())) {
				arguments.add("--lead-update." + SettingName.inMap("given", setting.name()) + "=" + setting.value());
			}
		});
		return arguments.toArray(String[]::new);
	}

	/**
	 * Settings of notifications, metrics and Spring may contain secrets.
	 */
	private static boolean isStored(String name) {
		return name.startsWith("lead-update.") && !name.startsWith("lead-update.notify")
				&& !name.startsWith("lead-update.metrics");
	}

	/** A comma or semicolon would split the location. */
	private static String location(Path file) {
		return file.toUri().toString().replace(",", "%2C").replace(";", "%3B");
	}

}
