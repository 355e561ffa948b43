/** Converts the bytes of an input to text, and back without loss. */
@NullMarked
package org.leadupdate.input.encoding;

import org.jspecify.annotations.NullMarked;
