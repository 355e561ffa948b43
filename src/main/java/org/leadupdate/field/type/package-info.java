/** The data types of extended fields, one class each, and their restrictions. */
@NullMarked
package org.leadupdate.field.type;

import org.jspecify.annotations.NullMarked;
