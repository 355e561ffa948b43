/** The vendor's API: its calls, their pace, and what to do when they fail. */
@NullMarked
package org.leadupdate.api;

import org.jspecify.annotations.NullMarked;
