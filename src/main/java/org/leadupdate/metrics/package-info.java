/** Figures of a run, pushed to who asks for them. */
@NullMarked
package org.leadupdate.metrics;

import org.jspecify.annotations.NullMarked;
