/**
 * From an update as it was asked for to what is wrong with it, or what it asks of the
 * lead.
 */
@NullMarked
package org.leadupdate.validation;

import org.jspecify.annotations.NullMarked;
