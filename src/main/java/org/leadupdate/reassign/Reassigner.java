package org.leadupdate.reassign;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
 * Shares the leads of one owner out among others: makes the input, and has it run. The
 * input is kept until its run is finished, so that the same arguments go on with it, and
 * then moves to the run's folder.
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
	 * @param asked whose leads are to go to whom
	 * @param check whether only to say what would become of them
	 * @param shares told, before anything is written, how many leads go to whom; not told
	 * where an unfinished run goes on
	 * @return what it came to; nothing where there is no such lead
	 * @throws RefusedException if who is to get them is no active associate
	 */
	public Optional<RunOutcome> reassign(Reassignment asked, boolean check, Consumer<Map<String, Integer>> shares) {
		long org = RunSettings.of(this.properties).org();
		Reassignment known = known(asked, org);
		RunSettings settings = settings(known);
		Set<LeadStatus> statuses = statuses(known);
		Path file = file(known, check);
		if (!isUnfinished(file, settings)) {
			Map<String, Integer> made = write(known, statuses, settings.org(), file);
			if (made.isEmpty()) {
				delete(file);
				return Optional.empty();
			}
			shares.accept(made);
		}
		return Optional.of(this.launcher.runGenerated(InputFile.of(file), settings, check));
	}

	private RunSettings settings(Reassignment known) {
		RunSettings own = RunSettings.of(this.properties);
		return RunSettings.ofGenerated(this.properties, own.org(), own.updatedBy(),
				GeneratedSettings.of(known.step(this.properties.job())));
	}

	private Reassignment known(Reassignment asked, long org) {
		List<Associate> all = this.associates.load(org);
		CaseInsensitiveNames names = new CaseInsensitiveNames(all.stream().map(Associate::username).toList());
		CaseInsensitiveNames active = new CaseInsensitiveNames(
				all.stream().filter(Associate::active).map(Associate::username).toList());
		String from = leaver(asked.from(), names, org);
		List<String> to = asked.to().stream().map((name) -> recipient(name.strip(), active)).distinct().toList();
		if (to.contains(from)) {
			throw new RefusedException(ExitCode.USAGE,
					"Leads of %s are to go to %s: name others in --to.".formatted(from, from));
		}
		return new Reassignment(from, to, asked.statuses(), asked.limit());
	}

	/** A leaver may be gone from the associates, but then has leads. */
	private String leaver(String name, CaseInsensitiveNames names, long org) {
		String username = names.find(name);
		if (username != null || !this.leads.spellings(org, name).isEmpty()) {
			return (username != null) ? username : name;
		}
		String nearest = names.nearest(name);
		throw new RefusedException(ExitCode.USAGE,
				"The org has no associate \"%s\", and no lead of that owner. %s Nothing was changed.".formatted(name,
						(nearest != null) ? "Did you mean \"" + nearest + "\"?" : "Give a username in --from."));
	}

	private static String recipient(String name, CaseInsensitiveNames active) {
		String username = active.find(name);
		if (username != null) {
			return username;
		}
		String nearest = active.nearest(name);
		throw new RefusedException(ExitCode.USAGE,
				"The org has no active associate \"%s\". %s Nothing was changed.".formatted(name, (nearest != null)
						? "Did you mean \"" + nearest + "\"?" : "Give usernames of active associates in --to."));
	}

	private static Set<LeadStatus> statuses(Reassignment asked) {
		Set<LeadStatus> statuses = EnumSet.noneOf(LeadStatus.class);
		for (String name : asked.statuses()) {
			try {
				statuses.add(LeadStatus.valueOf(name.strip().toUpperCase(Locale.ROOT)));
			}
			catch (IllegalArgumentException ex) {
				throw new RefusedException(ExitCode.USAGE, "There is no status \"%s\". Give some of %s.".formatted(name,
						Arrays.toString(LeadStatus.values())));
			}
		}
		Set<LeadStatus> wanted = statuses.isEmpty() ? EnumSet.allOf(LeadStatus.class) : statuses;
		wanted.remove(LeadStatus.DELETED);
		if (wanted.isEmpty()) {
			throw new RefusedException(ExitCode.USAGE, "Deleted leads can't be updated: name other statuses.");
		}
		return wanted;
	}

	/** The same arguments, the same file. */
	private Path file(Reassignment asked, boolean check) {
		String name = GeneratedIdentity.of("reassign", 1)
			.with("job", this.properties.job())
			.with("from", asked.from())
			.with("to", asked.to())
			.with("status", asked.statuses())
			.with("limit", asked.limit())
			.with("check", check)
			.sha256();
		return this.properties.home()
			.resolve(this.properties.reportDir())
			.resolve("reassign-" + name.substring(0, 16) + ".csv")
			.toAbsolutePath()
			.normalize();
	}

	private boolean isUnfinished(Path file, RunSettings settings) {
		return Files.exists(file) && this.runs.unfinished(this.properties.job(), settings.org())
			.stream()
			.anyMatch((run) -> run.input().equals(file.toString()));
	}

	private Map<String, Integer> write(Reassignment asked, Set<LeadStatus> statuses, long org, Path file) {
		Map<String, Integer> shares = new LinkedHashMap<>();
		Path unfinished = file.resolveSibling(file.getFileName() + ".new");
		try {
			Files.createDirectories(file.getParent());
			try (BufferedWriter writer = Files.newBufferedWriter(unfinished);
					CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
				printer.printRecord("leadID", "owner", "expectedOwner");
				print(asked, statuses, org, printer, shares);
			}
			Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			return shares;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void print(Reassignment asked, Set<LeadStatus> statuses, long org, CSVPrinter printer,
			Map<String, Integer> shares) throws IOException {
		long last = 0;
		long count = 0;
		long most = (asked.limit() != null) ? asked.limit() : Long.MAX_VALUE;
		List<String> owners = this.leads.spellings(org, asked.from());
		List<Long> page = this.leads.page(org, owners, statuses, last, PAGE);
		while (!page.isEmpty() && count < most) {
			for (long id : page.subList(0, (int) Math.min(page.size(), most - count))) {
				String owner = asked.to().get((int) (count++ % asked.to().size()));
				printer.printRecord(id, owner, asked.from());
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
