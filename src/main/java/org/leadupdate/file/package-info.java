/** Files that only their owner may read, and files that appear complete or not at all. */
@NullMarked
package org.leadupdate.file;

import org.jspecify.annotations.NullMarked;
