/** Texts that are safe to show, whoever wrote them. */
@NullMarked
package org.leadupdate.text;

import org.jspecify.annotations.NullMarked;
