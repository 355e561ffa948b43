package org.leadupdate.cli;

import java.lang.reflect.Constructor;

import picocli.CommandLine.IFactory;
import picocli.CommandLine;

/** Makes the commands, and hands those that ask for it the workspace. */
class CommandFactory implements IFactory {

	private final Workspace workspace;

	CommandFactory(Workspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public <K> K create(Class<K> type) throws Exception {
		for (Constructor<?> constructor : type.getDeclaredConstructors()) {
			if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Workspace.class) {
				return type.cast(constructor.newInstance(this.workspace));
			}
		}
		return CommandLine.defaultFactory().create(type);
	}

}
