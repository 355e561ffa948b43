/** Reading and writing JSON values as text. */
@NullMarked
package org.leadupdate.json;

import org.jspecify.annotations.NullMarked;
