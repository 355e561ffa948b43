package org.leadupdate.api;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The vendor's API for leads: what all calls have in common, whatever thread makes them.
 */
public final class LeadApi {

	private static final Logger logger = LoggerFactory.getLogger(LeadApi.class);

	private static final String FIELDS = "/v2/extendedFields";

	private final ApiSettings settings;

	private final ApiConnection connection;

	/** Less than the time for which a change of their number makes all wait. */
	private static final Duration COUNT = Duration.ofMillis(300);

	private final Authentication authentication;

	private final Waiting waiting;

	private final LongSupplier nanoTime = System::nanoTime;

	private final Clock clock = Clock.systemUTC();

	private final CallPace pace;

	private final AtomicLong counted = new AtomicLong();

	private volatile IntSupplier processes = () -> 1;

	private final RetryBudget budget;

	private final Outage outage;

	/**
	 * Creates a client. It connects with its first call.
	 * @param settings how the API is called
	 * @param waiting waits, unless the run is to stop
	 */
	public LeadApi(ApiSettings settings, Waiting waiting) {
		ApiProperties properties = settings.properties();
		this.settings = settings;
		this.waiting = waiting;
		this.connection = new ApiConnection(settings);
		this.authentication = settings.isOAuth() ? new OAuthToken(this.connection, properties, waiting, this.nanoTime)
				: new BasicAuthentication(properties.username(), properties.password());
		this.pace = new CallPace(settings.requestsPerMinute(), this.nanoTime);
		this.budget = new RetryBudget(properties.retry().budget());
		this.outage = new Outage(properties.retry().giveUpAfter(), this.nanoTime);
	}

	/**
	 * Has this process keep to its share of the limit.
	 * @param number counts the processes that call the API for the same run, this one
	 * included
	 */
	public void shareLimit(IntSupplier number) {
		this.processes = number;
		this.pace.divideAmong(number.getAsInt());
	}

	/**
	 * How the API is called.
	 * @return the settings
	 */
	public ApiSettings settings() {
		return this.settings;
	}

	/**
	 * Updates a lead: one call at least, and more where one fails.
	 * @param leadId the lead
	 * @param body what to update, as the API takes it
	 * @return what became of it
	 * @throws ApiRefusedException if the API refuses this client
	 * @throws ApiUnavailableException if no call has been answered for too long
	 */
	public CallResult update(long leadId, String body) {
		return new UpdateCall(this, "/v2/leads/" + leadId, body).make();
	}

	/**
	 * The extended fields of leads. Asking for them also tells whether the API can be
	 * used at all.
	 * @return the fields
	 * @throws ApiRefusedException if the API refuses this client
	 * @throws ApiUnavailableException if it can't be asked
	 */
	public List<ApiField> fields() {
		CallResult result = new UpdateCall(this, FIELDS, null).make();
		ApiAnswer answer = result.answer();
		if (result.kind() == CallResult.Kind.REFUSED) {
			throw new ApiRefusedException(
					"The API at %s refuses to list its extended fields: %s. Check lead-update.api.url, and the rights of the key."
						.formatted(this.settings.server(), result.reason()));
		}
		if (answer == null || answer.root() == null) {
			throw new ApiUnavailableException(result.reason());
		}
		return fields(answer.root());
	}

	private static List<ApiField> fields(JsonNode root) {
		List<ApiField> fields = new ArrayList<>();
		JsonNode entity = root.has("entity") ? root.get("entity") : root;
		entity.propertyStream()
			.filter((entry) -> List.of("lead", "leads").contains(entry.getKey().toLowerCase(Locale.ROOT)))
			.filter((entry) -> entry.getValue().isArray())
			.forEach((entry) -> entry.getValue().forEach((item) -> add(fields, item)));
		return fields;
	}

	private static void add(List<ApiField> fields, JsonNode item) {
		AnsweredLead field = new AnsweredLead(item);
		String name = field.text("name");
		Long id = field.number("id");
		if (name != null && !name.isBlank()) {
			String type = field.text("dataType");
			fields.add(new ApiField((id != null) ? id : -1 - fields.size(), name, field.text("label"),
					(type != null) ? type : "STRING"));
		}
	}

	ApiConnection connection() {
		return this.connection;
	}

	@Nullable Map<String, String> authenticate() {
		return this.authentication.headers();
	}

	boolean renew(Map<String, String> used) {
		return this.authentication.renew(used);
	}

	CallPace pace() {
		long now = this.nanoTime.getAsLong();
		long last = this.counted.get();
		if (now - last > COUNT.toNanos() && this.counted.compareAndSet(last, now)) {
			this.pace.divideAmong(this.processes.getAsInt());
		}
		return this.pace;
	}

	RetryBudget budget() {
		return this.budget;
	}

	Outage outage() {
		return this.outage;
	}

	LongSupplier nanoTime() {
		return this.nanoTime;
	}

	Waiting waiting() {
		return this.waiting;
	}

	/** Too many calls: all wait. */
	void throttled(CallPace.Turn turn, HttpAnswer answer) {
		Duration asked = answer.wait(this.clock);
		Duration pause = this.pace.slowDown(turn, asked);
		this.outage.failed("it answered that there are too many calls");
		if (asked != null) {
			this.outage.paused(asked);
		}
		if (pause != null) {
			logger.warn("The API answers that there are too many calls. All wait {} s, then continue at {} a minute.",
					pause.toSeconds(), this.pace.perMinute());
		}
	}

	/** A call failed for no reason of its own. */
	void failed(CallPace.Turn turn, String reason) {
		int failures = this.outage.failed(reason);
		logger.debug("A call to the API failed: {}", reason);
		if (failures > this.settings.properties().inFlight()) {
			Duration pause = this.pace.slowDown(turn, null);
			if (pause != null) {
				logger.warn("No call to the API succeeds: {}. All wait {} s.", reason, pause.toSeconds());
			}
		}
	}

	void answered() {
		this.outage.answered();
		this.pace.answered();
	}

	/** Whether the API works, though a call to it failed again and again. */
	boolean works() {
		try {
			Map<String, String> headers = authenticate();
			return headers != null && this.connection.send("GET", FIELDS, headers, null).status() < 500;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
