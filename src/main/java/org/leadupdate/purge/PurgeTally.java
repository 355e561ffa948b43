package org.leadupdate.purge;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Counts what a purge removes. */
final class PurgeTally {

	private final LocalDateTime before;

	private final boolean check;

	private final Set<Long> gone = new LinkedHashSet<>();

	private final List<PurgeOutcome.Left> kept = new ArrayList<>();

	private final List<PurgeOutcome.Left> failed = new ArrayList<>();

	private long rows;

	private int folders;

	private int foldersGone;

	private long bytes;

	PurgeTally(LocalDateTime before, boolean check) {
		this.before = before;
		this.check = check;
	}

	LocalDateTime before() {
		return this.before;
	}

	boolean isGone(long run) {
		return this.gone.contains(run);
	}

	void gone(long run) {
		this.gone.add(run);
	}

	void keep(PurgeOutcome.Left left) {
		this.kept.add(left);
	}

	void keep(long run, String reason) {
		keep(new PurgeOutcome.Left(run, reason, null));
	}

	void fail(long run, String reason) {
		this.failed.add(new PurgeOutcome.Left(run, reason, null));
	}

	void rows(long more) {
		this.rows += more;
	}

	/** A folder that is removed, with its bytes; empty if there was none. */
	void folder(OptionalLong size) {
		this.folders += size.isPresent() ? 1 : 0;
		this.foldersGone += size.isPresent() ? 0 : 1;
		this.bytes += size.orElse(0);
	}

	PurgeOutcome outcome(boolean stopped) {
		return new PurgeOutcome(this.before, this.check, List.copyOf(this.gone), this.rows, this.folders, this.bytes,
				this.foldersGone, List.copyOf(this.kept), List.copyOf(this.failed), stopped);
	}

}
