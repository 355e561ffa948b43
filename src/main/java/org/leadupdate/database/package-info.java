/**
 * The database itself: which kind it is, how to connect, its schema, its locks, its seed.
 */
@NullMarked
package org.leadupdate.database;

import org.jspecify.annotations.NullMarked;
