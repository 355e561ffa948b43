package org.leadupdate.report.json;

import java.time.LocalDateTime;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import org.leadupdate.report.IsoTime;

/** Writes our moments, which are UTC, as ISO 8601 with an offset. */
public final class UtcTimestampModule extends SimpleModule {

	private static final long serialVersionUID = 1L;

	/** Makes the module. */
	public UtcTimestampModule() {
		addSerializer(LocalDateTime.class, new MomentSerializer());
	}

	private static final class MomentSerializer extends StdSerializer<LocalDateTime> {

		MomentSerializer() {
			super(LocalDateTime.class);
		}

		@Override
		public void serialize(LocalDateTime moment, JsonGenerator json, SerializationContext context) {
			json.writeString(IsoTime.UTC.print(moment));
		}

	}

}
