/** The report as JSON for programs. */
@NullMarked
package org.leadupdate.report.json;

import org.jspecify.annotations.NullMarked;
