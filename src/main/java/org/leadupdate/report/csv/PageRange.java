package org.leadupdate.report.csv;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A range of rows, both ends included. */
record PageRange(long first, long last) {

	/** Splits the range into pages. */
	Stream<PageRange> pages(int size) {
		return LongStream.iterate(this.first, (start) -> start <= this.last, (start) -> start + size)
			.mapToObj((start) -> new PageRange(start, Math.min(start + size - 1, this.last)));
	}

}
