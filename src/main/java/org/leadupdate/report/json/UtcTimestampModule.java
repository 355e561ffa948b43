package org.leadupdate.report.json;

import java.time.LocalDateTime;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import org.leadupdate.report.IsoTime;

/** Writes UTC timestamps as ISO 8601 with an offset. */
public final class UtcTimestampModule extends SimpleModule {

	private static final long serialVersionUID = 1L;

	/** Creates the module. */
	public UtcTimestampModule() {
		addSerializer(LocalDateTime.class, new UtcTimestampSerializer());
	}

	private static final class UtcTimestampSerializer extends StdSerializer<LocalDateTime> {

		UtcTimestampSerializer() {
			super(LocalDateTime.class);
		}

		@Override
		public void serialize(LocalDateTime timestamp, JsonGenerator json, SerializationContext context) {
			json.writeString(IsoTime.UTC.format(timestamp));
		}

	}

}
