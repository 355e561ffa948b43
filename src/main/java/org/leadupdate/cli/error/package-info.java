/** Error messages and their exit codes. */
@NullMarked
package org.leadupdate.cli.error;

import org.jspecify.annotations.NullMarked;
