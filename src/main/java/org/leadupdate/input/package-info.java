/** CSV in: encoding, header, columns, rows, and the spool they wait in. */
@NullMarked
package org.leadupdate.input;

import org.jspecify.annotations.NullMarked;
