/** HTTP requests to other servers, with retries. */
@NullMarked
package org.leadupdate.http;

import org.jspecify.annotations.NullMarked;
