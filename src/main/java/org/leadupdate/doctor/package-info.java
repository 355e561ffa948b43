/** Finds at noon what would fail at night, and changes nothing. */
@NullMarked
package org.leadupdate.doctor;

import org.jspecify.annotations.NullMarked;
