/** The domain model: leads, updates of them, and problems with updates. */
@NullMarked
package org.leadupdate.lead;

import org.jspecify.annotations.NullMarked;
