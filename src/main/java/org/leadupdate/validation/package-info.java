/**
 * Validates requested updates.
 */
@NullMarked
package org.leadupdate.validation;

import org.jspecify.annotations.NullMarked;
