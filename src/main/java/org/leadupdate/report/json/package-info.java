/** The summary as JSON. */
@NullMarked
package org.leadupdate.report.json;

import org.jspecify.annotations.NullMarked;
