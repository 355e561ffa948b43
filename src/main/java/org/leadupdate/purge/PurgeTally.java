package org.leadupdate.purge;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Counts what a purge removes and keeps. */
final class PurgeTally {

	private final LocalDateTime before;

	private final boolean check;

	private final Set<Long> removed = new LinkedHashSet<>();

	private final List<PurgeOutcome.KeptRun> kept = new ArrayList<>();

	private final List<PurgeOutcome.KeptRun> failed = new ArrayList<>();

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

	boolean isRemoved(long run) {
		return this.removed.contains(run);
	}

	void removed(long run) {
		this.removed.add(run);
	}

	void keep(PurgeOutcome.KeptRun left) {
		this.kept.add(left);
	}

	void keep(long run, String reason) {
		keep(new PurgeOutcome.KeptRun(run, reason, null));
	}

	void fail(long run, String reason) {
		this.failed.add(new PurgeOutcome.KeptRun(run, reason, null));
	}

	void rows(long more) {
		this.rows += more;
	}

	/** Counts a removed folder with its size; empty if there was none. */
	void folder(OptionalLong size) {
		this.folders += size.isPresent() ? 1 : 0;
		this.foldersGone += size.isPresent() ? 0 : 1;
		this.bytes += size.orElse(0);
	}

	PurgeOutcome outcome(boolean stopped) {
		return new PurgeOutcome(this.before, this.check, List.copyOf(this.removed), this.rows, this.folders, this.bytes,
				this.foldersGone, List.copyOf(this.kept), List.copyOf(this.failed), stopped);
	}

}
