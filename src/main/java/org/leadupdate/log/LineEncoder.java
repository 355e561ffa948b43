package org.leadupdate.log;

import java.nio.charset.StandardCharsets;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

import org.leadupdate.text.Printable;

/**
 * Writes events as lines. Nothing in a message can begin a line of its own or steer a
 * terminal.
 */
public final class LineEncoder extends PatternLayoutEncoder {

	@Override
	public void start() {
		PatternLayout lines = new PatternLayout();
		for (String word : new String[] { "m", "msg", "message" }) {
			lines.getInstanceConverterMap().put(word, OneLine::new);
		}
		lines.setContext(this.context);
		lines.setPattern(getPattern());
		lines.start();
		this.layout = lines;
		this.started = true;
	}

	/** Only a stack trace has lines of its own by now. */
	@Override
	public byte[] encode(ILoggingEvent event) {
		return Printable.lines(this.layout.doLayout(event)).getBytes(StandardCharsets.UTF_8);
	}

	/** The message of an event. */
	private static final class OneLine extends MessageConverter {

		@Override
		public String convert(ILoggingEvent event) {
			return Printable.line(super.convert(event));
		}

	}

}
