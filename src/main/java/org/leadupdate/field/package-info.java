/** Extended fields: definitions, data types, rules and languages. */
@NullMarked
package org.leadupdate.field;

import org.jspecify.annotations.NullMarked;
