/** The extended fields that an org may set. */
@NullMarked
package org.leadupdate.fields;

import org.jspecify.annotations.NullMarked;
