package org.leadupdate.result;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.leadupdate.lead.Change;
import org.leadupdate.lead.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadupdate.result.RowResults.problem;
import static org.leadupdate.result.RowResults.rejected;
import static org.leadupdate.result.RowResults.updated;

class ResultArrayTests {

	private final ResultArray array = new ResultArray();

	@Test
	void everyColumnHasItsPlaceAndItsText() {
		this.array.add(updated(1, 9_007_199_254_740_993L, "a\"b\\c\n", null,
				Map.of("x", new Change(null, "\"\\u0041 é\"")), "{\"x\": \"\\u0041 é\"}"));
		JsonNode row = JsonMapper.shared().readTree(this.array.take()).get(0);
		assertThat(row).hasSize(12);
		assertThat(row.get(2).asLong()).isEqualTo(9_007_199_254_740_993L);
		assertThat(row.get(3).asString()).isEqualTo("UPDATED");
		assertThat(row.get(4).isNull()).isTrue();
		assertThat(row.get(5).asString()).isEqualTo("a\"b\\c\n");
		assertThat(row.get(6).isNull()).isTrue();
		assertThat(row.get(7).asString()).isEqualTo("{\"x\":{\"to\":\"\\u0041 é\"}}");
		assertThat(row.get(8).asString()).isEqualTo("{\"x\": \"\\u0041 é\"}");
		assertThat(row.get(9).asString()).isEqualTo("2026-01-02 03:04:05.678");
		assertThat(row.get(11).isNull()).isTrue();
	}

	@Test
	void theSourceIsBase64() {
		this.array.add(rejected(1, "7,eve", problem(ProblemCode.LEAD_ID_MISSING, null, null)));
		JsonNode row = JsonMapper.shared().readTree(this.array.take()).get(0);
		assertThat(Base64.getDecoder().decode(row.get(11).asString()))
			.isEqualTo("7,eve".getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void anArrayThatWasTakenBeginsAnew() {
		assertThat(this.array.isEmpty()).isTrue();
		this.array.add(RowResults.unchanged(1, 5));
		this.array.add(RowResults.unchanged(2, 5));
		assertThat(JsonMapper.shared().readTree(this.array.take())).hasSize(2);
		assertThat(this.array.isEmpty()).isTrue();
		this.array.add(RowResults.unchanged(3, 5));
		assertThat(JsonMapper.shared().readTree(this.array.take()).at("/0/0").asLong()).isEqualTo(3);
	}

}
