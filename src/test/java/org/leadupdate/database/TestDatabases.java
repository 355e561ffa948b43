package org.leadupdate.database;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The databases of {@link OnEveryDatabase}. Where there is no server the test is skipped
 * in its place, and says so.
 */
public class TestDatabases implements ArgumentsProvider, InvocationInterceptor {

	static final String EMBEDDED = "embedded";

	static final String SERVER = "server";

	private static final Arguments NO_SERVER = Arguments.argumentSet("no server", (Object) null);

	/**
	 * Made when first asked for; to migrate them again for each class takes longer than
	 * its tests.
	 */
	private static final Map<String, TestDatabase> SHARED = new HashMap<>();

	@Override
	public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
		return Stream.of(EMBEDDED, SERVER).map((name) -> isAvailable(name) ? Arguments.of(emptied(name)) : NO_SERVER);
	}

	private static boolean isAvailable(String name) {
		return name.equals(EMBEDDED) || TestServer.isAvailable();
	}

	static TestDatabase emptied(String name) {
		return SHARED.computeIfAbsent(name, TestDatabases::open).emptied();
	}

	private static TestDatabase open(String name) {
		return name.equals(EMBEDDED) ? TestDatabase.embedded("every") : TestDatabase.server("every");
	}

	@Override
	public void interceptTestTemplateMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> test,
			ExtensionContext context) throws Throwable {
		assumeTrue(test.getArguments().stream().allMatch(Objects::nonNull), MariaDb.ABSENT);
		invocation.proceed();
	}

}
