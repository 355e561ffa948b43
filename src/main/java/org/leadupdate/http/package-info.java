/** Calls to other servers, and their retries. */
@NullMarked
package org.leadupdate.http;

import org.jspecify.annotations.NullMarked;
