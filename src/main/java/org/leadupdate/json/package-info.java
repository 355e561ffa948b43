/** The one JSON mapper. */
@NullMarked
package org.leadupdate.json;

import org.jspecify.annotations.NullMarked;
