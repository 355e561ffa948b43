/** The report as an HTML page. */
@NullMarked
package org.leadupdate.report.html;

import org.jspecify.annotations.NullMarked;
