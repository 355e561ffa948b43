/** Looks at a foreign file and writes a job definition for it. */
@NullMarked
package org.leadupdate.init;

import org.jspecify.annotations.NullMarked;
