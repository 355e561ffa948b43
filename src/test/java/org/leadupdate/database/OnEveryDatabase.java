package org.leadupdate.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A test that takes a {@link TestDatabase} and runs on the embedded database and on a
 * server. All of them share the two; each test finds them empty, and leaves the tables as
 * they were.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@OnServer
@ParameterizedTest(name = "{0}", autoCloseArguments = false)
@ArgumentsSource(TestDatabases.class)
@ExtendWith(TestDatabases.class)
public @interface OnEveryDatabase {

}
