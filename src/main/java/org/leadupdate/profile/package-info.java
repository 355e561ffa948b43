/** What the columns of a checked file hold, and what would become of their values. */
@NullMarked
package org.leadupdate.profile;

import org.jspecify.annotations.NullMarked;
