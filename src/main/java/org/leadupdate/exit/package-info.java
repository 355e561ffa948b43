/** What the program ends with: exit codes, and refusals that lead to them. */
@NullMarked
package org.leadupdate.exit;

import org.jspecify.annotations.NullMarked;
