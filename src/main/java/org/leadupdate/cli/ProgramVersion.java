package org.leadupdate.cli;

import java.util.Objects;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
class ProgramVersion implements IVersionProvider {

	@Override
	public String[] getVersion() {
		return new String[] { "lead-update "
				+ Objects.requireNonNullElse(getClass().getPackage().getImplementationVersion(), "development") };
	}

}
