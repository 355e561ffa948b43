package org.leadupdate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

/**
 * Tests of what goes wrong outside the program (kills, servers that die, full disks,
 * hostile input in bulk) and of long matrices: {@code mvn verify} leaves them out,
 * {@code mvn verify -Pfaults} runs them alone.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("faults")
public @interface Faults {

}
