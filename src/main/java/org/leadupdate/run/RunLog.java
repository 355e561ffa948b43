package org.leadupdate.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.encoder.Encoder;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

import org.leadupdate.batch.RunProgress;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.file.PrivateFiles;
import org.leadupdate.log.JsonEncoder;
import org.leadupdate.log.LineEncoder;
import org.leadupdate.result.Run;

import org.springframework.core.env.Environment;

/**
 * What is logged while a run is under way: each event carries the run's number, and goes
 * to {@code run.log} in its folder too, whatever the console shows. A resumed run appends
 * to its file. A file that can't be written does not fail the run.
 */
final class RunLog implements AutoCloseable {

	static final String FILE = "run.log";

	/** For the file alone: on the console the summary says it. */
	private static final String OWN = "org.leadupdate.runlog";

	private static final org.slf4j.Logger logger = LoggerFactory.getLogger(RunLog.class);

	private final Logger root;

	private final Logger own;

	private final @Nullable FileAppender<ILoggingEvent> file;

	private final MDC.MDCCloseable number;

	private RunLog(Run run, LoggerContext context, Environment environment) {
		this.number = MDC.putCloseable(RunProgress.LOG_KEY, String.valueOf(run.number()));
		this.root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		this.own = context.getLogger(OWN);
		this.file = open(Path.of(run.folder()), context, environment);
		if (this.file != null) {
			this.root.addAppender(this.file);
			this.own.addAppender(this.file);
		}
	}

	static RunLog of(Run run, Environment environment) {
		return new RunLog(run, (LoggerContext) LoggerFactory.getILoggerFactory(), environment);
	}

	private static @Nullable FileAppender<ILoggingEvent> open(Path folder, LoggerContext context,
			Environment environment) {
		Path path = folder.resolve(FILE);
		FileAppender<ILoggingEvent> appender = new FileAppender<>();
		try {
			PrivateFiles.createFolder(folder);
			PrivateFiles.createFile(path);
			appender.setContext(context);
			appender.setFile(path.toString());
			appender.setEncoder(encoder(context, environment));
			appender.start();
		}
		catch (IOException ex) {
			logger.debug("The log file could not be made", ex);
		}
		if (!appender.isStarted()) {
			logger.warn("The log file {} can't be written. The run continues without it.", path);
			return null;
		}
		return appender;
	}

	private static Encoder<ILoggingEvent> encoder(LoggerContext context, Environment environment) {
		String format = environment.getProperty("logging.structured.format.file",
				environment.getProperty("logging.structured.format.console", ""));
		return format.isBlank() ? lines(context, environment) : json(context, format);
	}

	private static Encoder<ILoggingEvent> lines(LoggerContext context, Environment environment) {
		LineEncoder encoder = new LineEncoder();
		encoder.setContext(context);
		encoder.setPattern(environment.getProperty("logging.pattern.file",
				environment.getRequiredProperty("logging.pattern.console")));
		encoder.start();
		return encoder;
	}

	private static Encoder<ILoggingEvent> json(LoggerContext context, String format) {
		JsonEncoder encoder = new JsonEncoder();
		encoder.setContext(context);
		encoder.setFormat(format);
		encoder.setCharset(StandardCharsets.UTF_8);
		encoder.start();
		return encoder;
	}

	/** Logs how the run ended. */
	void ended(RunOutcome outcome) {
		this.own.info("{} with exit code {}: {}", outcome.run().state(), outcome.exitCode().number(),
				outcome.run().counts().text());
		if (outcome.failure() != null) {
			this.own.atLevel((outcome.exitCode() == ExitCode.STOPPED) ? Level.WARN : Level.ERROR)
				.log(outcome.failure());
		}
	}

	@Override
	public void close() {
		this.number.close();
		if (this.file != null) {
			this.root.detachAppender(this.file);
			this.own.detachAppender(this.file);
			this.file.stop();
		}
	}

}
