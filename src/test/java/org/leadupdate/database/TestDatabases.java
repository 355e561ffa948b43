package org.leadupdate.database;

import java.lang.reflect.Method;
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

	private static final Arguments NO_SERVER = Arguments.argumentSet("no server", (Object) null);

	@Override
	public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
		Class<?> test = context.getRequiredTestClass();
		return Stream.of("embedded", "server")
			.map((name) -> isAvailable(name) ? Arguments.of(emptied(name, test, context)) : NO_SERVER);
	}

	private static boolean isAvailable(String name) {
		return name.equals("embedded") || TestServer.isAvailable();
	}

	private static TestDatabase emptied(String name, Class<?> test, ExtensionContext context) {
		return context.getRoot()
			.getStore(ExtensionContext.Namespace.create(test))
			.computeIfAbsent(name, (key) -> open(name, test), TestDatabase.class)
			.emptied();
	}

	private static TestDatabase open(String name, Class<?> test) {
		return name.equals("embedded") ? TestDatabase.embedded(test.getSimpleName())
				: TestDatabase.server(test.getSimpleName());
	}

	@Override
	public void interceptTestTemplateMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> test,
			ExtensionContext context) throws Throwable {
		assumeTrue(test.getArguments().stream().allMatch(Objects::nonNull), MariaDb.ABSENT);
		invocation.proceed();
	}

}
