package org.leadupdate.database;

import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The database of {@link OnEitherDatabase}. */
public class EitherDatabase implements ArgumentsProvider {

	/** What the build's profile asks for. */
	private static final boolean EMBEDDED = "embedded".equals(System.getProperty("test.either"));

	@Override
	public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
		String name = (EMBEDDED || !TestServer.isAvailable()) ? TestDatabases.EMBEDDED : TestDatabases.SERVER;
		return Stream.of(Arguments.of(TestDatabases.emptied(name)));
	}

}
