/** Extended fields: their definitions, types, rules and translations. */
@NullMarked
package org.leadupdate.field;

import org.jspecify.annotations.NullMarked;
