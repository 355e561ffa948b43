/** The beans, package by package. */
@NullMarked
package org.leadupdate.wiring;

import org.jspecify.annotations.NullMarked;
