/** Metrics of a run, pushed to monitoring systems. */
@NullMarked
package org.leadupdate.metrics;

import org.jspecify.annotations.NullMarked;
