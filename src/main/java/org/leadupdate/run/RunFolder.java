package org.leadupdate.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.file.PrivateFiles;
import org.leadupdate.result.Run;

/**
 * The folder of a run, made by it alone: a folder or a link that somebody put in its
 * place would lead its files elsewhere.
 */
final class RunFolder {

	private static final Logger logger = LoggerFactory.getLogger(RunFolder.class);

	private RunFolder() {
	}

	/**
	 * Creates the folder of a run that begins. A disk that does not let it is left to the
	 * job, which fails and can be resumed.
	 * @throws RefusedException if there is anything of that name
	 */
	static void create(Run run) {
		Path folder = Path.of(run.folder());
		try {
			PrivateFiles.createNewFolder(folder);
		}
		catch (FileAlreadyExistsException ex) {
			throw notOurs(run, "was there before the run began");
		}
		catch (IOException ex) {
			logger.debug("The folder could not be made", ex);
		}
	}

	/**
	 * Goes on with the folder of a run, or makes it again if it was deleted.
	 * @throws RefusedException if it is a link, a file, or not named after the run
	 */
	static void reopen(Run run) {
		if (!run.isFolderOwn()) {
			throw notOurs(run, "is not named after run " + run.number());
		}
		try {
			PrivateFiles.reopenFolder(Path.of(run.folder()));
		}
		catch (NotDirectoryException ex) {
			throw notOurs(run, "is a link or a file");
		}
		catch (IOException ex) {
			logger.debug("The folder could not be made", ex);
		}
	}

	private static RefusedException notOurs(Run run, String reason) {
		return new RefusedException(ExitCode.USAGE,
				"The report folder %s %s. Remove it, and let only this user write to the folder it is in. Then give the same command again."
					.formatted(run.folder(), reason));
	}

}
