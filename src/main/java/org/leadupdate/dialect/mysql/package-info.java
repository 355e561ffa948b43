/** All that is special about MySQL and MariaDB. */
@NullMarked
package org.leadupdate.dialect.mysql;

import org.jspecify.annotations.NullMarked;
