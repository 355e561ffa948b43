package org.leadupdate.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.leadupdate.api.ApiRefusedException;
import org.leadupdate.api.ApiUnavailableException;
import org.leadupdate.api.LeadApi;
import org.leadupdate.exit.RefusedException;
import org.leadupdate.input.InputException;
import org.leadupdate.input.InputFile;

/** Checks the vendor's API: a token, the list of extended fields, and the limit. */
public final class ApiCheck {

	private static final int BUFFER = 1 << 16;

	private final Supplier<LeadApi> api;

	/** Creates a check of an API, which is made when it is asked for. */
	public ApiCheck(Supplier<LeadApi> api) {
		this.api = api;
	}

	List<DoctorFinding> check(Optional<InputFile> input) {
		List<DoctorFinding> findings = new ArrayList<>();
		LeadApi asked = this.api.get();
		try {
			findings.add(DoctorFinding.ok("api",
					"%s accepts %s, and lists %,d extended fields".formatted(asked.settings().server(),
							asked.settings().isOAuth() ? "the key" : "the till user", asked.fields().size())));
		}
		catch (ApiRefusedException ex) {
			findings.add(DoctorFinding.fail("api", String.valueOf(ex.getMessage())));
		}
		catch (ApiUnavailableException ex) {
			findings.add(DoctorFinding.fail("api", "%s does not work: %s. Check lead-update.api.url and the network."
				.formatted(asked.settings().server(), ex.getMessage())));
		}
		findings.add(DoctorFinding.ok("calls", limit(asked, input)));
		return findings;
	}

	private static String limit(LeadApi api, Optional<InputFile> input) {
		String limit = "at most %,d a minute, %d at the same time".formatted(api.settings().requestsPerMinute(),
				api.settings().properties().inFlight());
		try {
			long lines = input.isPresent() ? lines(input.get()) : 0;
			return (lines > 1) ? limit + "; about " + api.settings().estimate(lines - 1) : limit;
		}
		catch (IOException | InputException | RefusedException ex) {
			// What is wrong with the input is a finding of its own.
			return limit;
		}
	}

	/** A row may have several lines. */
	private static long lines(InputFile input) throws IOException {
		long lines = 0;
		byte[] buffer = new byte[BUFFER];
		try (InputStream stream = input.open()) {
			for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
				for (int index = 0; index < count; index++) {
					lines += (buffer[index] == '\n') ? 1 : 0;
				}
			}
		}
		return lines;
	}

}
