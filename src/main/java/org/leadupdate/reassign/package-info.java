/** Distributes the leads of one owner among others. */
@NullMarked
package org.leadupdate.reassign;

import org.jspecify.annotations.NullMarked;
