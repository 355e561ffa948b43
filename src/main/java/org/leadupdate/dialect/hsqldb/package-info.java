/** All that is special about HSQLDB, the embedded database. */
@NullMarked
package org.leadupdate.dialect.hsqldb;

import org.jspecify.annotations.NullMarked;
