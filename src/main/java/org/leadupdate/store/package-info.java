/** The leads, fields and associates of an org, in the database. */
@NullMarked
package org.leadupdate.store;

import org.jspecify.annotations.NullMarked;
