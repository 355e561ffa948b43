/** From the bytes of an input to text, and back to the byte. */
@NullMarked
package org.leadupdate.input.encoding;

import org.jspecify.annotations.NullMarked;
