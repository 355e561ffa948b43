package org.leadupdate.report.csv;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Rows from a first to a last one, both included. */
record PageRange(long first, long last) {

	/** These rows in pages of so many. */
	Stream<PageRange> pages(int size) {
		return LongStream.iterate(this.first, (start) -> start <= this.last, (start) -> start + size)
			.mapToObj((start) -> new PageRange(start, Math.min(start + size - 1, this.last)));
	}

}
