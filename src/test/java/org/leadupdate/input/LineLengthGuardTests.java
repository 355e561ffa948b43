package org.leadupdate.input;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class LineLengthGuardTests {

	private static final int MEGABYTE = 1 << 20;

	/** 32 MB of characters of four bytes. */
	private static final int LONGEST = 128;

	private final LineLengthGuard guard = new LineLengthGuard("leads.csv");

	private final byte[] bytes = new byte[MEGABYTE];

	private void add(int times) {
		for (int time = 0; time < times; time++) {
			this.guard.add(this.bytes, MEGABYTE);
		}
	}

	@Test
	void theLongestRowIsAcceptedAndAByteMoreIsNot() {
		assertThatNoException().isThrownBy(() -> add(LONGEST));
		assertThatExceptionOfType(InputException.class).isThrownBy(() -> this.guard.add(this.bytes, 1))
			.withMessageStartingWith("The input leads.csv has a row of more than 32 MB.");
	}

	@Test
	void aRowIsCountedFromTheLastLineEnd() {
		for (byte lineEnd : new byte[] { '\n', '\r' }) {
			add(LONGEST - 1);
			this.bytes[1] = lineEnd;
			add(1);
			this.bytes[1] = 0;
			add(LONGEST - 1);
			this.guard.add(this.bytes, 2);
			assertThatExceptionOfType(InputException.class).isThrownBy(() -> this.guard.add(this.bytes, 1));
			reset();
		}
	}

	@Test
	void aLineEndAsFirstOrLastByteCounts() {
		add(LONGEST - 1);
		this.bytes[0] = '\n';
		add(LONGEST * 2);
		this.bytes[0] = 0;
		this.bytes[MEGABYTE - 1] = '\n';
		add(1);
		this.bytes[MEGABYTE - 1] = 0;
		assertThatNoException().isThrownBy(() -> add(LONGEST));
	}

	/** Begins a row. */
	private void reset() {
		Arrays.fill(this.bytes, (byte) '\n');
		this.guard.add(this.bytes, 1);
		Arrays.fill(this.bytes, (byte) 0);
	}

}
