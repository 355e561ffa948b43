package org.leadupdate.result;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.leadupdate.lead.Problem;

/** Problems as a JSON array of objects: code, field, value, message; null for none. */
final class ProblemsJson {

	private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {
	};

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	private ProblemsJson() {
	}

	static @Nullable String write(List<Problem> problems) {
		return problems.isEmpty() ? null : MAPPER.writeValueAsString(problems);
	}

	static List<Problem> read(@Nullable String json) {
		return (json != null) ? List.copyOf(MAPPER.readValue(json, PROBLEMS)) : List.of();
	}

}
