/** The words of the domain: a lead, an update of it, a problem with it. */
@NullMarked
package org.leadupdate.lead;

import org.jspecify.annotations.NullMarked;
