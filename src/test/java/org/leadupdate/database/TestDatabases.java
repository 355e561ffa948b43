package org.leadupdate.database;

import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The databases of {@link OnEveryDatabase}. */
public class TestDatabases implements ArgumentsProvider {

	@Override
	public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
		return all(context.getRequiredTestClass(), context).map(Arguments::of);
	}

	private static Stream<TestDatabase> all(Class<?> test, ExtensionContext context) {
		ExtensionContext.Store store = context.getRoot().getStore(ExtensionContext.Namespace.create(test));
		return Stream.of("embedded", "server")
			.map((name) -> store.computeIfAbsent(name, (key) -> open(name, test), TestDatabase.class))
			.map(TestDatabase::emptied);
	}

	private static TestDatabase open(String name, Class<?> test) {
		return name.equals("embedded") ? TestDatabase.embedded(test.getSimpleName())
				: TestDatabase.server(test.getSimpleName());
	}

}
