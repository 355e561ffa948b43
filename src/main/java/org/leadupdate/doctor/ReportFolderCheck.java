package org.leadupdate.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;

import org.leadupdate.config.LeadUpdateProperties;

/** Checks the report folder. */
public final class ReportFolderCheck {

	/** A report of a million rows takes a quarter of this. */
	private static final long MIN_FREE = 1L << 30;

	private final LeadUpdateProperties properties;

	public ReportFolderCheck(LeadUpdateProperties properties) {
		this.properties = properties;
	}

	List<DoctorFinding> check() {
		Path folder = this.properties.reportFolder();
		Path existing = folder;
		while (existing.getParent() != null && !Files.exists(existing)) {
			existing = existing.getParent();
		}
		if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
			return List.of(DoctorFinding.fail("reports",
					"The folder %s is not writable. Grant this account write permission, or set lead-update.report-dir."
						.formatted(folder)));
		}
		return isOpenToOthers(existing) ? List.of(space(folder, existing), DoctorFinding.warn("reports",
				"Everybody may write to %s, and so could replace a report folder. Take that right away: chmod o-w."
					.formatted(existing)))
				: List.of(space(folder, existing));
	}

	private static boolean isOpenToOthers(Path folder) {
		try {
			return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE);
		}
		catch (IOException | UnsupportedOperationException ex) {
			return false;
		}
	}

	private static DoctorFinding space(Path folder, Path existing) {
		try {
			long free = Files.getFileStore(existing).getUsableSpace();
			String text = "%s, %,d MB free".formatted(folder, free >> 20);
			return (free >= MIN_FREE) ? DoctorFinding.ok("reports", text)
					: DoctorFinding.warn("reports", text + ": a million rows need about 500 MB while they run.");
		}
		catch (IOException ex) {
			return DoctorFinding.warn("reports", "%s: its free space can't be determined".formatted(folder));
		}
	}

}
