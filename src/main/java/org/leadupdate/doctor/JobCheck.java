package org.leadupdate.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.config.RunSettings;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.input.InputException;
import org.leadupdate.input.InputFile;
import org.leadupdate.run.InputLocator;

/** Checks what a job needs besides the database. */
public final class JobCheck {

	private final LeadUpdateProperties properties;

	private final InputLocator inputs;

	private final ReportFolderCheck folders;

	private final ConnectivityCheck connectivity;

	public JobCheck(LeadUpdateProperties properties, InputLocator inputs, ReportFolderCheck folders,
			ConnectivityCheck connectivity) {
		this.properties = properties;
		this.inputs = inputs;
		this.folders = folders;
		this.connectivity = connectivity;
	}

	/**
	 * Checks the job, where its database can't be asked.
	 * @return the findings
	 */
	public List<DoctorFinding> withoutDatabase() {
		List<DoctorFinding> findings = new ArrayList<>();
		settings(findings);
		findings.addAll(surroundings());
		return findings;
	}

	Optional<RunSettings> settings(List<DoctorFinding> findings) {
		try {
			RunSettings settings = RunSettings.of(this.properties);
			String user = (settings.updatedBy() != 0) ? ", updated by " + settings.updatedBy() : "";
			findings.add(DoctorFinding.ok("settings",
					"of job %s, org %d%s".formatted(this.properties.job(), settings.org(), user)));
			return Optional.of(settings);
		}
		catch (RefusedException ex) {
			findings.add(DoctorFinding.fail("settings", String.valueOf(ex.getMessage())));
			return Optional.empty();
		}
	}

	/** The folders, the input, and those who hear of a run. */
	List<DoctorFinding> surroundings() {
		List<DoctorFinding> findings = new ArrayList<>(this.folders.check());
		findings.add(input());
		findings.addAll(this.connectivity.check());
		return findings;
	}

	/** How large a compressed one is shows when it is read. */
	private DoctorFinding size(InputFile input) {
		long most = this.properties.maxInputBytes().toBytes();
		return (input.size() <= most)
				? DoctorFinding.ok("input",
						"%s, %,d bytes of at most %,d, decompressed".formatted(input.name(), input.size(), most))
				: DoctorFinding.fail("input", "%s has %,d bytes, more than the %,d of lead-update.max-input-bytes"
					.formatted(input.name(), input.size(), most));
	}

	/** The input of the job, if it names one that is there. */
	Optional<InputFile> file() {
		boolean named = this.properties.input() != null && !this.properties.input().equals("-");
		try {
			return named ? this.inputs.locate(null) : Optional.empty();
		}
		catch (InputException | RefusedException ex) {
			return Optional.empty();
		}
	}

	private DoctorFinding input() {
		if (this.properties.input() == null || this.properties.input().equals("-")) {
			return DoctorFinding.ok("input", "given at each start");
		}
		try {
			return this.inputs.locate(null)
				.map(this::size)
				.orElseGet(() -> DoctorFinding.ok("input", "none now, which the job allows"));
		}
		catch (InputException | RefusedException ex) {
			return DoctorFinding.warn("input", String.valueOf(ex.getMessage()));
		}
	}

}
