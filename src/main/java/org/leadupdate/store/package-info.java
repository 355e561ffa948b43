/**
 * The leads, fields and associates of an org, in the database; one small class per SQL
 * dialect.
 */
@NullMarked
package org.leadupdate.store;

import org.jspecify.annotations.NullMarked;
