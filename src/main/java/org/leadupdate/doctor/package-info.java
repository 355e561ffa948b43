/** Checks whether a job would run, without changing anything. */
@NullMarked
package org.leadupdate.doctor;

import org.jspecify.annotations.NullMarked;
