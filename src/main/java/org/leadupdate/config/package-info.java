/**
 * A job definition: its properties, how they are read, and the settings that decide what
 * a row means.
 */
@NullMarked
package org.leadupdate.config;

import org.jspecify.annotations.NullMarked;
