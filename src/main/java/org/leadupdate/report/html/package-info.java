/** The report as a page for a person. */
@NullMarked
package org.leadupdate.report.html;

import org.jspecify.annotations.NullMarked;
