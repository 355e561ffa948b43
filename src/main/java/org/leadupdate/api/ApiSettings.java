package org.leadupdate.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.leadupdate.exit.ExitCode;
import org.leadupdate.exit.RefusedException;

/**
 * How the API is called, once the properties are known to be valid.
 *
 * @param base the base URL, without a slash at its end
 * @param properties the rest, as it was set
 * @param requestsPerMinute the most calls in a minute
 */
public record ApiSettings(URI base, ApiProperties properties, int requestsPerMinute) {

	private static final String PREFIX = "lead-update.api.";

	private static final int MOST_IN_FLIGHT = 64;

	/**
	 * Validates the properties.
	 * @throws RefusedException if one is missing or invalid
	 */
	public static ApiSettings of(ApiProperties properties) {
		URI base = base(properties.url());
		checkCredentials(properties);
		Integer perMinute = properties.requestsPerMinute();
		if (perMinute == null) {
			throw refused(
					"requests-per-minute is missing. Set it to what the vendor allows your org in a minute: only the org knows.");
		}
		checkRange("requests-per-minute", perMinute, Integer.MAX_VALUE);
		checkRange("in-flight", properties.inFlight(), MOST_IN_FLIGHT);
		checkRange("retry.attempts", properties.retry().attempts(), 100);
		if (properties.retry().budget() < 0 || properties.retry().budget() > 100) {
			throw refused("retry.budget is %d. Give a percentage from 0 to 100.", properties.retry().budget());
		}
		checkPositive("connect-timeout", properties.connectTimeout());
		checkPositive("response-timeout", properties.responseTimeout());
		checkPositive("retry.time", properties.retry().time());
		checkPositive("retry.give-up-after", properties.retry().giveUpAfter());
		checkHeader("language", properties.language());
		checkHeader("attribution.type", properties.attribution().type());
		checkHeader("attribution.code", properties.attribution().code());
		if (!properties.attribution().type().isBlank() && properties.attribution().code().isBlank()) {
			throw refused("attribution.type is set, but attribution.code is not. Set both, or none.");
		}
		return new ApiSettings(base, properties, perMinute);
	}

	/**
	 * How long it takes to send rows, at the limit.
	 * @param rows their number
	 * @return such as {@code 400,000 rows at 600 a minute: 11 h 7 min}
	 */
	public String estimate(long rows) {
		Duration time = Duration.ofSeconds((long) Math.ceil(rows * 60.0 / this.requestsPerMinute));
		String text = (time.toHours() > 0) ? "%d h %d min".formatted(time.toHours(), time.toMinutesPart())
				: (time.toMinutes() > 0) ? "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart())
						: "%d s".formatted(time.toSeconds());
		return "%,d %s at %,d a minute: %s".formatted(rows, (rows == 1) ? "row" : "rows", this.requestsPerMinute, text);
	}

	/** The server, for messages. */
	public String server() {
		return this.base.getScheme() + "://" + this.base.getAuthority();
	}

	/** Whether the API is called as an OAuth client, not as a till user. */
	public boolean isOAuth() {
		return !this.properties.key().isBlank();
	}

	private static URI base(String url) {
		if (url.isBlank()) {
			throw refused(
					"url is missing. Set it to the address of the vendor's API for your region, such as https://eu.api.example.com.");
		}
		URI uri = parse(url.strip().replaceAll("/+$", ""));
		if (uri == null || uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null
				|| uri.getFragment() != null) {
			throw refused(
					"url is not a valid address such as https://eu.api.example.com. It must begin with https, name a host, and contain no user, password or query.");
		}
		boolean secure = "https".equalsIgnoreCase(uri.getScheme());
		if (!secure && !("http".equalsIgnoreCase(uri.getScheme()) && isLoopback(uri.getHost()))) {
			throw refused(
					"url does not begin with https: the key and the data of customers would travel unprotected. Only this machine itself, such as http://localhost:8080, may be called without.");
		}
		return uri;
	}

	private static boolean isLoopback(String host) {
		String name = host.toLowerCase(Locale.ROOT);
		return name.equals("localhost") || name.matches("127\\.\\d+\\.\\d+\\.\\d+") || name.equals("[::1]");
	}

	private static @Nullable URI parse(String url) {
		try {
			return new URI(url);
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	private static void checkCredentials(ApiProperties properties) {
		boolean oauth = !properties.key().isBlank() || !properties.secret().isBlank();
		boolean basic = !properties.username().isBlank() || !properties.password().isBlank();
		if (oauth == basic) {
			throw new RefusedException(ExitCode.USAGE, "The settings lead-update.api." + (oauth
					? "key and secret are set, and so are lead-update.api.username and password. Keep one of the two ways to authenticate."
					: "key and lead-update.api.secret are missing. Set them in the environment as LEADUPDATE_API_KEY and LEADUPDATE_API_SECRET, or in a file named by spring.config.import."));
		}
		checkBoth(oauth, "key", properties.key(), "secret", properties.secret());
		checkBoth(basic, "username", properties.username(), "password", properties.password());
	}

	private static void checkBoth(boolean needed, String name, String value, String other, String otherValue) {
		if (needed && (value.isBlank() || otherValue.isBlank())) {
			String missing = value.isBlank() ? name : other;
			throw refused(
					"%s is missing. Set it in the environment as LEADUPDATE_API_%s, or in a file named by spring.config.import.",
					missing, missing.toUpperCase(Locale.ROOT));
		}
	}

	private static void checkHeader(String name, String value) {
		if (value.chars().anyMatch((character) -> character < ' ' || character > '~')) {
			throw refused("%s has a line break or another character that can't be sent. Correct it.", name);
		}
	}

	private static void checkRange(String name, int value, int most) {
		if (value < 1 || value > most) {
			throw refused("%s is %d. Give a number from 1 to %d.", name, value, most);
		}
	}

	private static void checkPositive(String name, Duration value) {
		if (value.isNegative() || value.isZero()) {
			throw refused("%s must be greater than zero, such as 30s.", name);
		}
	}

	private static RefusedException refused(String text, Object... values) {
		return new RefusedException(ExitCode.USAGE,
				"The setting " + PREFIX + Objects.requireNonNull(text).formatted(values));
	}

}
