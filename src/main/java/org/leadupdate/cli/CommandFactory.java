package org.leadupdate.cli;

import java.lang.reflect.Constructor;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Creates the commands, and passes the context factory to those that need it. */
class CommandFactory implements IFactory {

	private final JobContextFactory contexts;

	CommandFactory(JobContextFactory contexts) {
		this.contexts = contexts;
	}

	@Override
	public <K> K create(Class<K> type) throws Exception {
		for (Constructor<?> constructor : type.getDeclaredConstructors()) {
			if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == JobContextFactory.class) {
				return type.cast(constructor.newInstance(this.contexts));
			}
		}
		return CommandLine.defaultFactory().create(type);
	}

}
