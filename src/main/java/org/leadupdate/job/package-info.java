/**
 * The Spring Batch job and its three steps, and all that starts, stops and restarts it.
 */
@NullMarked
package org.leadupdate.job;

import org.jspecify.annotations.NullMarked;
