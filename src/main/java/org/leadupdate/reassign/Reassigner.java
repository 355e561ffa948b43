package org.leadupdate.reassign;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import org.leadupdate.config.LeadUpdateProperties;
import org.leadupdate.config.RunSettings;
import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.field.CaseInsensitiveNames;
import org.leadupdate.field.DisplayText;
import org.leadupdate.file.AtomicFile;
import org.leadupdate.file.PrivateFiles;
import org.leadupdate.input.GeneratedIdentity;
import org.leadupdate.input.InputFile;
import org.leadupdate.lead.Associate;
import org.leadupdate.lead.LeadStatus;
import org.leadupdate.result.RunRepository;
import org.leadupdate.run.GeneratedSettings;
import org.leadupdate.run.RunLauncher;
import org.leadupdate.run.RunOutcome;
import org.leadupdate.store.AssociateRepository;
import org.leadupdate.store.LeadOwnerRepository;

/**
 * Distributes the leads of one owner among others: generates the input and runs it. The
 * input is kept until its run is finished, so that the same arguments resume it, and is
 * then moved to the run's folder.
 */
public class Reassigner {

	private static final int PAGE = 10_000;

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

	private final LeadUpdateProperties properties;

	private final AssociateRepository associates;

	private final LeadOwnerRepository leads;

	private final RunRepository runs;

	private final RunLauncher launcher;

	public Reassigner(LeadUpdateProperties properties, AssociateRepository associates, LeadOwnerRepository leads,
			RunRepository runs, RunLauncher launcher) {
		this.properties = properties;
		this.associates = associates;
		this.leads = leads;
		this.runs = runs;
		this.launcher = launcher;
	}

	/**
	 * Reassigns leads.
	 * @param requested whose leads go to whom
	 * @param check whether only to check
	 * @param shares receives the number of leads per new owner before anything is
	 * written; not called if an unfinished run is resumed
	 * @return the outcome; empty if there are no such leads
	 * @throws RefusedException if a new owner is not an active associate
	 */
	public Optional<RunOutcome> reassign(Reassignment requested, boolean check, Consumer<Map<String, Integer>> shares) {
		if (this.properties.isThroughApi()) {
			throw new RefusedException(ExitCode.USAGE,
					"Job %s goes through the vendor's API, and reassign looks for the leads of an owner in the database. Apply a file with the columns leadID and owner instead."
						.formatted(this.properties.job()));
		}
		long org = RunSettings.of(this.properties).org();
		Reassignment resolved = resolve(requested, org);
		RunSettings settings = settings(resolved);
		Set<LeadStatus> statuses = statuses(resolved);
		Path file = file(resolved, check);
		if (!isUnfinished(file, settings)) {
			Map<String, Integer> written = write(resolved, statuses, settings.org(), file);
			if (written.isEmpty()) {
				delete(file);
				return Optional.empty();
			}
			shares.accept(written);
		}
		return Optional.of(this.launcher.runGenerated(InputFile.of(file), settings, check));
	}

	private RunSettings settings(Reassignment resolved) {
		RunSettings own = RunSettings.of(this.properties);
		return RunSettings.ofGenerated(this.properties, own.org(), own.updatedBy(),
				GeneratedSettings.of(resolved.step(this.properties.job())));
	}

	private Reassignment resolve(Reassignment requested, long org) {
		List<Associate> all = this.associates.load(org);
		CaseInsensitiveNames names = new CaseInsensitiveNames(all.stream().map(Associate::username).toList());
		CaseInsensitiveNames active = new CaseInsensitiveNames(
				all.stream().filter(Associate::active).map(Associate::username).toList());
		String from = leaver(requested.from(), names, org);
		List<String> to = requested.to().stream().map((name) -> recipient(name.strip(), active)).distinct().toList();
		if (to.contains(from)) {
			throw new RefusedException(ExitCode.USAGE,
					"The leads of %s can't be reassigned to %s: specify other users in --to.".formatted(from, from));
		}
		return new Reassignment(from, to, requested.statuses(), requested.limit());
	}

	/** A leaver may no longer be an associate, but then must have leads. */
	private String leaver(String name, CaseInsensitiveNames names, long org) {
		String username = names.find(name);
		if (username != null || !this.leads.spellings(org, name).isEmpty()) {
			return (username != null) ? username : name;
		}
		String nearest = names.nearest(name);
		throw new RefusedException(ExitCode.USAGE,
				"The org has no associate \"%s\", and no lead of that owner.%s %s Nothing was changed.".formatted(name,
						DisplayText.invisibleCharacter(name),
						(nearest != null) ? "Did you mean \"" + nearest + "\"?" : "Specify a username in --from."));
	}

	private static String recipient(String name, CaseInsensitiveNames active) {
		String username = active.find(name);
		if (username != null) {
			return username;
		}
		String nearest = active.nearest(name);
		throw new RefusedException(ExitCode.USAGE,
				"The org has no active associate \"%s\".%s %s Nothing was changed.".formatted(name,
						DisplayText.invisibleCharacter(name), (nearest != null) ? "Did you mean \"" + nearest + "\"?"
								: "Specify usernames of active associates in --to."));
	}

	private static Set<LeadStatus> statuses(Reassignment requested) {
		Set<LeadStatus> statuses = EnumSet.noneOf(LeadStatus.class);
		for (String name : requested.statuses()) {
			try {
				statuses.add(LeadStatus.valueOf(name.strip().toUpperCase(Locale.ROOT)));
			}
			catch (IllegalArgumentException ex) {
				throw new RefusedException(ExitCode.USAGE, "Unknown status \"%s\". Use one or more of %s."
					.formatted(name, Arrays.toString(LeadStatus.values())));
			}
		}
		Set<LeadStatus> selected = statuses.isEmpty() ? EnumSet.allOf(LeadStatus.class) : statuses;
		selected.remove(LeadStatus.DELETED);
		if (selected.isEmpty()) {
			throw new RefusedException(ExitCode.USAGE, "Deleted leads can't be updated: specify other statuses.");
		}
		return selected;
	}

	/** The same arguments have the same file. */
	private Path file(Reassignment requested, boolean check) {
		String name = GeneratedIdentity.of("reassign", 1)
			.with("job", this.properties.job())
			.with("from", requested.from())
			.with("to", requested.to())
			.with("status", requested.statuses())
			.with("limit", requested.limit())
			.with("check", check)
			.sha256();
		return this.properties.reportFolder().resolve("reassign-" + name.substring(0, 16) + ".csv");
	}

	private boolean isUnfinished(Path file, RunSettings settings) {
		return Files.exists(file) && this.runs.unfinished(this.properties.job(), settings.org())
			.stream()
			.anyMatch((run) -> run.input().equals(file.toString()));
	}

	private Map<String, Integer> write(Reassignment requested, Set<LeadStatus> statuses, long org, Path file) {
		Map<String, Integer> shares = new LinkedHashMap<>();
		try {
			PrivateFiles.createFolder(this.properties.reportFolder());
			try (AtomicFile content = new AtomicFile(file)) {
				CSVPrinter printer = new CSVPrinter(new OutputStreamWriter(content.stream(), StandardCharsets.UTF_8),
						FORMAT);
				printer.printRecord("leadID", "owner", "expectedOwner");
				writeRows(requested, statuses, org, printer, shares);
				printer.flush();
				content.publish();
			}
			return shares;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void writeRows(Reassignment requested, Set<LeadStatus> statuses, long org, CSVPrinter printer,
			Map<String, Integer> shares) throws IOException {
		long last = 0;
		long count = 0;
		long limit = (requested.limit() != null) ? requested.limit() : Long.MAX_VALUE;
		List<String> owners = this.leads.spellings(org, requested.from());
		List<Long> page = this.leads.page(org, owners, statuses, last, PAGE);
		while (!page.isEmpty() && count < limit) {
			for (long id : page.subList(0, (int) Math.min(page.size(), limit - count))) {
				String owner = requested.to().get((int) (count++ % requested.to().size()));
				printer.printRecord(id, owner, requested.from());
				shares.merge(owner, 1, Integer::sum);
				last = id;
			}
			page = this.leads.page(org, owners, statuses, last, PAGE);
		}
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
