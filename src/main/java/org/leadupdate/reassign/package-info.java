/** Shares the leads of one owner out among others. */
@NullMarked
package org.leadupdate.reassign;

import org.jspecify.annotations.NullMarked;
