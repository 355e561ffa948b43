/** The data types of extended fields, one class each, and what narrows them. */
@NullMarked
package org.leadupdate.field.type;

import org.jspecify.annotations.NullMarked;
