package org.leadupdate.run;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

import org.leadupdate.batch.StopReason;
import org.leadupdate.batch.StopSignal;
import org.leadupdate.config.RunLimits;
import org.leadupdate.exit.ExitCode;

/** Asks for a stop when a time of day comes, today or, if it is past, tomorrow. */
final class StopTimer {

	private final @Nullable Thread watch;

	private StopTimer(@Nullable Thread watch) {
		this.watch = watch;
	}

	static StopTimer of(RunLimits limits, StopSignal stop, Clock clock) {
		LocalTime time = limits.until();
		if (time == null) {
			return new StopTimer(null);
		}
		ZonedDateTime now = clock.instant().atZone(limits.zone());
		StopReason reason = new StopReason(ExitCode.STOPPED, "Stopped at %s (lead-update.until).".formatted(time));
		Thread watch = new Thread(() -> {
			if (!stop.await(Duration.between(now, next(now, time)))) {
				stop.request(reason);
			}
		}, "until");
		watch.setDaemon(true);
		watch.start();
		return new StopTimer(watch);
	}

	static ZonedDateTime next(ZonedDateTime now, LocalTime time) {
		ZonedDateTime today = now.with(time);
		return today.isAfter(now) ? today : now.plusDays(1).with(time);
	}

	void cancel() {
		if (this.watch != null) {
			this.watch.interrupt();
		}
	}

}
