/** Several processes that apply the partitions of one run. */
@NullMarked
package org.leadupdate.workers;

import org.jspecify.annotations.NullMarked;
