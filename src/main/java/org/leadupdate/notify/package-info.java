/** Notifications of runs, by e-mail or webhook. */
@NullMarked
package org.leadupdate.notify;

import org.jspecify.annotations.NullMarked;
