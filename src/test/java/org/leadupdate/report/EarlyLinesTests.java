package org.leadupdate.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.leadupdate.result.PackKey;
import org.leadupdate.result.RowResult;
import org.leadupdate.result.RowResults;
import org.leadupdate.result.RunTally;
import org.leadupdate.result.StoredChunks;
import org.leadupdate.result.StoredPack;

import static org.assertj.core.api.Assertions.assertThat;

class EarlyLinesTests {

	@TempDir
	private Path folder;

	@Test
	void packsArePrintedAndCounted() throws IOException {
		StoredPack odd = pack(1, 3);
		StoredPack even = pack(2, 4);
		try (EarlyLines early = early(EarlyLinesTests::print)) {
			early.add(odd);
			early.add(even);
			assertThat(written(early, odd.key(), even.key())).isEqualTo("1\n2\n3\n4\n");
			assertThat(early.tally().counts().updated()).isEqualTo(4);
		}
	}

	@Test
	void aPackIsGivenOnce() {
		StoredPack pack = pack(1);
		try (EarlyLines early = early(EarlyLinesTests::print)) {
			early.add(pack);
			assertThat(early.of(pack.key())).isNotNull();
			assertThat(early.of(pack.key())).isNull();
		}
	}

	@Test
	void aPackThatCannotBePrintedIsLeftToTheReport() throws IOException {
		StoredPack bad = pack(1);
		StoredPack good = pack(2);
		try (EarlyLines early = early((pack) -> {
			if (pack == bad) {
				throw new IllegalStateException("The database failed");
			}
			return print(pack);
		})) {
			early.add(bad);
			early.add(good);
			assertThat(early.of(bad.key())).isNull();
			assertThat(written(early, good.key())).isEqualTo("2\n");
			assertThat(early.tally().counts().read()).isEqualTo(1);
		}
	}

	@Test
	void packsAreLeftToTheReportWhileTooManyWait() throws InterruptedException {
		StoredPack first = pack(1);
		StoredPack second = pack(2);
		StoredPack third = pack(3);
		CountDownLatch released = new CountDownLatch(1);
		try (EarlyLines early = new EarlyLines(this.folder, (pack) -> {
			await(released);
			return print(pack);
		}, new RunTally(), first.size() + second.size())) {
			early.add(first);
			early.add(second);
			early.add(third);
			released.countDown();
			assertThat(early.of(third.key())).isNull();
			assertThat(early.of(first.key())).isNotNull();
			assertThat(early.of(second.key())).isNotNull();
			early.add(third);
			assertThat(early.of(third.key())).isNotNull();
		}
	}

	@Test
	void aLargeRowIsLeftToTheReport() {
		StoredPack large = StoredChunks.packed(RowResults.updated(1, 1, "amy", "bob", Map.of(),
				"{\"note\": \"%s\"}".formatted("x".repeat(3_000_000))));
		try (EarlyLines early = early(EarlyLinesTests::print)) {
			early.add(large);
			assertThat(early.of(large.key())).isNull();
		}
	}

	@Test
	void whatWaitsIsNotPrintedOnceNobodyWantsIt() throws InterruptedException {
		AtomicInteger printed = new AtomicInteger();
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch released = new CountDownLatch(1);
		StoredPack last = pack(3);
		try (EarlyLines early = early((pack) -> {
			printed.incrementAndGet();
			begun.countDown();
			await(released);
			return print(pack);
		})) {
			early.add(pack(1));
			early.add(pack(2));
			early.add(last);
			begun.await();
		}
		released.countDown();
		assertThat(printed).hasValue(1);
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void aPackThatComesTooLateIsLeftToTheReport() {
		StoredPack pack = pack(1);
		EarlyLines early = early(EarlyLinesTests::print);
		early.close();
		early.add(pack);
		assertThat(early.of(pack.key())).isNull();
	}

	private EarlyLines early(Function<StoredPack, PackLines> printer) {
		return new EarlyLines(this.folder, printer, new RunTally());
	}

	private String written(EarlyLines early, PackKey... keys) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (LinesInOrder lines = new LinesInOrder(this.folder)) {
			lines.write(List.of(keys), (key) -> Objects.requireNonNull(early.of(key)), out, (printed) -> {
			});
		}
		return out.toString(StandardCharsets.UTF_8);
	}

	private static PackLines print(StoredPack pack) {
		RunTally tally = new RunTally();
		List<RowResult> results = pack.results();
		results.forEach(tally::add);
		return PackLines.of(
				results.stream().map((result) -> new PackLines.Line(result.row(), result.row() + "\n")).toList(),
				tally);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static StoredPack pack(long... rows) {
		return StoredChunks.packed(LongStream.of(rows)
			.mapToObj((row) -> RowResults.assigned(row, row, "amy", "bob"))
			.toArray(RowResult[]::new));
	}

}
