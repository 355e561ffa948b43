package org.leadupdate.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

/**
 * Tests that depend on the database server, as all of {@link OnEveryDatabase} do: they
 * are run again with {@code -Dgroups=server} on each kind of server that counts.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Tag("server")
public @interface OnServer {

}
