/** Console output: progress and summaries. */
@NullMarked
package org.leadupdate.cli.console;

import org.jspecify.annotations.NullMarked;
