package org.leadupdate.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A test of whole runs that takes a {@link TestDatabase}. The SQL of both kinds is tried
 * by tests that are {@link OnEveryDatabase}; this one runs on a server where there is
 * one, and on the embedded database with {@code -Pfaults}. It finds all tables empty, and
 * leaves them as they were.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@OnServer
@Tag("either")
@ParameterizedTest(name = "{0}", autoCloseArguments = false)
@ArgumentsSource(EitherDatabase.class)
public @interface OnEitherDatabase {

}
