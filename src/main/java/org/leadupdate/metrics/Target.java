package org.leadupdate.metrics;

import java.io.IOException;

import io.micrometer.core.instrument.MeterRegistry;

import org.leadupdate.http.Endpoint;

/** A receiver of metrics: a registry, and a way to push its content. */
interface Target {

	MeterRegistry registry();

	/** The endpoint, for messages. */
	Endpoint endpoint();

	/** Pushes all metrics for the last time. */
	void push(String job, String mode) throws IOException;

}
