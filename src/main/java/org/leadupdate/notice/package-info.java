/** How others learn of a run that has ended: a webhook, an e-mail. */
@NullMarked
package org.leadupdate.notice;

import org.jspecify.annotations.NullMarked;
