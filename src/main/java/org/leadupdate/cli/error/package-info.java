/** What is wrong, in a sentence. */
@NullMarked
package org.leadupdate.cli.error;

import org.jspecify.annotations.NullMarked;
