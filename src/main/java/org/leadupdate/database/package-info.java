/**
 * The database itself: what differs between databases, the schema, the locks of runs.
 */
@NullMarked
package org.leadupdate.database;

import org.jspecify.annotations.NullMarked;
