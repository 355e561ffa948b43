package org.leadupdate.batch;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.leadupdate.exit.ExitCode;

import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.test.MetaDataInstanceFactory;

import static org.assertj.core.api.Assertions.assertThat;

class StopSignalTests {

	private final StopSignal stop = new StopSignal();

	private final StepExecution step = MetaDataInstanceFactory.createStepExecution();

	@Test
	void aStepUnderWayEndsAfterItsChunk() {
		this.stop.beforeStep(this.step);
		assertThat(this.step.isTerminateOnly()).isFalse();
		this.stop.request();
		assertThat(this.step.isTerminateOnly()).isTrue();
	}

	@Test
	void aStepThatBeginsAfterwardsEndsAtOnce() {
		this.stop.request();
		this.stop.beforeStep(this.step);
		assertThat(this.step.isTerminateOnly()).isTrue();
	}

	@Test
	void aStepThatHasEndedIsLeftAlone() {
		this.stop.beforeStep(this.step);
		this.stop.afterStep(this.step);
		this.stop.request();
		assertThat(this.step.isTerminateOnly()).isFalse();
	}

	@Test
	void theFirstReasonCounts() {
		StopReason limit = new StopReason(ExitCode.TOO_MANY_REJECTED, "Too many.");
		this.stop.request(limit);
		this.stop.request(new StopReason(ExitCode.STOPPED, "Later."));
		assertThat(this.stop.reason()).isEqualTo(limit);
		assertThat(this.stop.await(Duration.ofHours(1))).isTrue();
	}

}
