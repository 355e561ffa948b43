package org.leadupdate.metrics;

import java.io.IOException;

import io.micrometer.core.instrument.MeterRegistry;

import org.leadupdate.http.Endpoint;

/** Somebody who wants the metrics: a registry, and a way to push what it holds. */
interface Target {

	MeterRegistry registry();

	/** Where it leads, for messages. */
	Endpoint endpoint();

	/** Pushes all for the last time. */
	void push(String job, String mode) throws IOException;

}
