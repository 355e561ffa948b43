package org.leadupdate.log;

import java.nio.charset.StandardCharsets;

import ch.qos.logback.classic.spi.ILoggingEvent;

import org.leadupdate.text.Printable;

import org.springframework.boot.logging.logback.StructuredLogEncoder;

/** Writes events as JSON, in which what would steer a terminal is escaped. */
public final class JsonEncoder extends StructuredLogEncoder {

	@Override
	public byte[] encode(ILoggingEvent event) {
		String json = new String(super.encode(event), StandardCharsets.UTF_8);
		return Printable.lines(json).getBytes(StandardCharsets.UTF_8);
	}

}
