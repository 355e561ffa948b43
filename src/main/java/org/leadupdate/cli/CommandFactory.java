package org.leadupdate.cli;

import java.lang.reflect.Constructor;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, and hands those that ask for it the workspace. */
class CommandFactory implements IFactory {

	private final JobContextFactory workspace;

	CommandFactory(JobContextFactory workspace) {
		this.workspace = workspace;
	}

	@Override
	public <K> K create(Class<K> type) throws Exception {
		for (Constructor<?> constructor : type.getDeclaredConstructors()) {
			if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == JobContextFactory.class) {
				return type.cast(constructor.newInstance(this.workspace));
			}
		}
		return CommandLine.defaultFactory().create(type);
	}

}
