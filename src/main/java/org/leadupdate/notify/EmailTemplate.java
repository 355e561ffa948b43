package org.leadupdate.notify;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.samskivert.mustache.Mustache;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A notification as HTML. The template escapes every value. */
final class EmailTemplate {

	private static final String TEMPLATE = "email.html";

	private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
	};

	private EmailTemplate() {
	}

	static String of(Notification notification) throws IOException {
		Map<String, Object> model = new HashMap<>(JsonMapper.shared().readValue(notification.json(), OBJECT));
		model.put("subject", notification.subject());
		model.put("text", notification.text());
		model.put("problems", problems(model.get("countsByCode")));
		try (Reader template = new InputStreamReader(
				Objects.requireNonNull(EmailTemplate.class.getResourceAsStream(TEMPLATE), TEMPLATE),
				StandardCharsets.UTF_8)) {
			return Mustache.compiler().defaultValue("").compile(template).execute(model);
		}
	}

	private static List<Map<String, Object>> problems(@Nullable Object countsByCode) {
		List<Map<String, Object>> problems = new ArrayList<>();
		if (countsByCode instanceof Map<?, ?> counts) {
			counts.forEach(
					(code, rows) -> problems.add(Map.of("code", String.valueOf(code), "rows", String.valueOf(rows))));
		}
		return problems;
	}

}
