package org.leadupdate.next;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommandTextTests {

	@Test
	void everyWordThatAShellWouldReadOtherwiseIsQuoted() {
		NextStep step = new NextStep.Apply("x$(touch pwned)", "/in/o'brien & co.csv",
				Map.of("lead-update.clear-marker", "`id`"));
		assertThat(CommandText.of(step)).isEqualTo("./run.sh apply 'x$(touch pwned)' --input '/in/o'\\''brien & co.csv'"
				+ " --set 'lead-update.clear-marker=`id`'");
	}

	@Test
	void noShellTakesAWordForAProgram() {
		assertThat(CommandText.of(new NextStep.History(7, "=ls"))).isEqualTo("./run.sh history 7 --job '=ls'");
	}

	@Test
	void aControlCharacterOfAWordIsWrittenSoThatTheShellReadsIt() {
		NextStep step = new NextStep.Check("plain", "/in/o'b\\n\u001b[31m\u202e\n.csv", Map.of());
		assertThat(CommandText.of(step))
			.isEqualTo("./run.sh check plain --input $'/in/o\\'b\\\\n\\u001b[31m\\u202e\\u000a.csv'");
	}

	@Test
	void aRunIsNamedByItsNumberAndItsJob() {
		assertThat(CommandText.of(new NextStep.Resume(7, "my job", Map.of("lead-update.threads", "2"))))
			.isEqualTo("./run.sh resume 7 --job 'my job' --set lead-update.threads=2");
		assertThat(CommandText.of(new NextStep.Abandon(7, "nightly"))).isEqualTo("./run.sh abandon 7 --job nightly");
		assertThat(CommandText.of(new NextStep.History(7, "nightly"))).isEqualTo("./run.sh history 7 --job nightly");
	}

	@Test
	void anUndoSaysHow() {
		assertThat(CommandText.of(new NextStep.Undo(3, NextStep.Undo.Option.NONE, "nightly", Map.of())))
			.isEqualTo("./run.sh undo 3 --job nightly");
		assertThat(CommandText.of(new NextStep.Undo(3, NextStep.Undo.Option.CHECK, "nightly", Map.of())))
			.isEqualTo("./run.sh undo 3 --check --job nightly");
		assertThat(CommandText.of(new NextStep.Undo(3, NextStep.Undo.Option.AGAIN, "nightly", Map.of())))
			.isEqualTo("./run.sh undo 3 --again --job nightly");
	}

	@Test
	void leadsAreReassignedAsTheyWereAskedFor() {
		NextStep step = new NextStep.Reassign("Mary Ann", List.of("bob", "eve"),
				new LinkedHashSet<>(List.of("OPEN", "WON")), 5, "nightly");
		assertThat(CommandText.of(step))
			.isEqualTo("./run.sh reassign --from 'Mary Ann' --to bob,eve --status OPEN,WON --limit 5 --job nightly");
	}

	@Test
	void theProgramIsCalledAsItsUserCallsIt() {
		assertThat(CommandText.program(null, null)).isEqualTo("./run.sh");
		assertThat(CommandText.program(" ", Path.of("").toAbsolutePath().toString())).isEqualTo("./run.sh");
		assertThat(CommandText.program(null, "/opt/lead update")).isEqualTo("'/opt/lead update/run.sh'");
		assertThat(CommandText.program("podman run --rm lead-update ", "/opt/lead-update"))
			.isEqualTo("podman run --rm lead-update");
		assertThat(CommandText.program("run\u001b[31m", null)).isEqualTo("run\\u001b[31m");
	}

	@Test
	void whereThereIsNothingToDoThereIsNoCommand() {
		assertThat(CommandText.orNull(null)).isNull();
	}

}
