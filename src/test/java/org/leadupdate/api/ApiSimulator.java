package org.leadupdate.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server that behaves as the vendor documents its API: it keeps leads, gives tokens,
 * enforces a rate, and remembers the calls. It can be told to fail. From a checkout,
 * after {@code run.sh} has built the program:
 *
 * <pre>
 * mvn -B -q -DskipTests test-compile
 * java -cp 'target/test-classes:.jar/current/lib/*' org.leadupdate.api.ApiSimulator 8080
 * </pre>
 */
public final class ApiSimulator implements AutoCloseable {

	/** The name of the client that it knows. */
	public static final String KEY = "test-key";

	/** The secret of the client that it knows. */
	public static final String SECRET = "test-secret";

	private static final JsonMapper JSON = JsonMapper.shared();

	static {
		// Else each answer waits 40 ms for an acknowledgement.
		System.setProperty("sun.net.httpserver.nodelay", "true");
	}

	private final int port;

	private final SimulatedLeads leads = new SimulatedLeads();

	private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

	private final Set<String> tokens = ConcurrentHashMap.newKeySet();

	private final AtomicInteger tokensGiven = new AtomicInteger();

	private final AtomicInteger overlaps = new AtomicInteger();

	private final AtomicInteger refusedByRate = new AtomicInteger();

	private final AtomicLong updates = new AtomicLong();

	private final Queue<SimulatedAnswer> nextAnswers = new ConcurrentLinkedQueue<>();

	private final List<String> owners = new CopyOnWriteArrayList<>();

	private volatile Function<Call, @Nullable SimulatedAnswer> behaviour = (call) -> null;

	private volatile long lastLead = Long.MAX_VALUE;

	private volatile long ttlSeconds = 3600;

	private volatile @Nullable String retryAfter;

	private volatile long latencyNanos;

	private final ArrivalRate rate = new ArrivalRate();

	private HttpServer server;

	private ExecutorService threads = Executors.newCachedThreadPool();

	/** Starts one on any free port. */
	public ApiSimulator() {
		this(0);
	}

	/** Starts one on a port. */
	public ApiSimulator(int port) {
		this.server = start(port);
		this.port = this.server.getAddress().getPort();
	}

	private HttpServer start(int onPort) {
		try {
			HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort),
					200);
			this.threads = Executors.newFixedThreadPool(64, (task) -> {
				Thread thread = new Thread(task, "simulator");
				thread.setDaemon(true);
				return thread;
			});
			started.setExecutor(this.threads);
			started.createContext("/v3/oauth/token/generate", this::token);
			started.createContext("/v2/extendedFields", this::fields);
			started.createContext("/v2/leads/", this::update);
			started.start();
			return started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Its base URL. */
	public String url() {
		return "http://127.0.0.1:" + this.port;
	}

	/** Leads from 1 to this one exist. */
	public ApiSimulator leads(long last) {
		this.lastLead = last;
		return this;
	}

	/** Only these owners are known. */
	public ApiSimulator owners(String... usernames) {
		this.owners.addAll(Arrays.asList(usernames));
		return this;
	}

	/** How long tokens are valid. */
	public ApiSimulator tokenLife(long seconds) {
		this.ttlSeconds = seconds;
		return this;
	}

	/** All tokens are invalid from now on. */
	public void forgetTokens() {
		this.tokens.clear();
	}

	/** Answers 429 to more calls a minute; the header may be null. */
	public ApiSimulator limit(double perMinute, @Nullable String retryAfterHeader) {
		this.rate.limit(perMinute / 60);
		this.retryAfter = retryAfterHeader;
		return this;
	}

	/** How long each call takes. */
	public ApiSimulator latency(long millis) {
		this.latencyNanos = TimeUnit.MILLISECONDS.toNanos(millis);
		return this;
	}

	/** What is answered to the next updates, instead of what is right. */
	public ApiSimulator next(SimulatedAnswer... answers) {
		this.nextAnswers.addAll(Arrays.asList(answers));
		return this;
	}

	/** What is answered to updates instead of what is right; null for what is right. */
	public ApiSimulator behave(Function<Call, @Nullable SimulatedAnswer> instead) {
		this.behaviour = instead;
		return this;
	}

	/** Only counts calls, for millions of them. */
	public ApiSimulator countingOnly() {
		this.leads.forget();
		return this;
	}

	/** The leads that were updated. */
	public SimulatedLeads leads() {
		return this.leads;
	}

	/** How many updates arrived, whatever was answered. */
	public long updates() {
		return this.updates.get();
	}

	/** How many tokens were given. */
	public int tokensGiven() {
		return this.tokensGiven.get();
	}

	/** How often two updates of one lead were under way. */
	public int overlaps() {
		return this.overlaps.get();
	}

	/** How often it answered that there are too many calls. */
	public int refusedByRate() {
		return this.refusedByRate.get();
	}

	/** When they arrived. */
	public ArrivalRate rate() {
		return this.rate;
	}

	/** Dies: all connections break. */
	public void die() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	/** Comes back with its leads, and without its tokens. */
	public void comeBack() {
		this.tokens.clear();
		this.server = start(this.port);
	}

	@Override
	public void close() {
		die();
	}

	private void token(HttpExchange exchange) throws IOException {
		JsonNode asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
		if (!KEY.equals(asked.path("key").asString("")) || !SECRET.equals(asked.path("secret").asString(""))) {
			send(exchange, 401,
					"{\"data\": null, \"errors\": [{\"code\": 320001, \"message\": \"Invalid key or secret\"}]}");
			return;
		}
		String token = "token-" + this.tokensGiven.incrementAndGet();
		this.tokens.add(token);
		send(exchange, 200, "{\"data\": {\"accessToken\": \"%s\", \"ttlSeconds\": %d}, \"errors\": null}"
			.formatted(token, this.ttlSeconds));
	}

	private void fields(HttpExchange exchange) throws IOException {
		if (!isKnown(exchange)) {
			send(exchange, 401, error(401, "Not authenticated"));
			return;
		}
		send(exchange, 200, """
				{"entity": {"lead": [
				  {"id": 7, "name": "trial_status", "label": "Trial", "dataType": "STRING", "parentId": -1},
				  {"id": 8, "name": "visits", "label": "Visits", "dataType": "INTEGER", "parentId": -1},
				  {"id": 9, "name": "stage", "label": "Stage", "dataType": "CUSTOM_ENUM", "parentId": -1}]},
				 "warnings": [], "errors": [], "success": true}""");
	}

	private boolean isKnown(HttpExchange exchange) {
		String token = exchange.getRequestHeaders().getFirst("X-CAP-API-OAUTH-TOKEN");
		String basic = exchange.getRequestHeaders().getFirst("Authorization");
		return (token != null && this.tokens.contains(token)) || (basic != null && basic.startsWith("Basic ")
				&& new String(Base64.getDecoder().decode(basic.substring(6)), StandardCharsets.UTF_8)
					.equals(KEY + ":" + "2318ed020bcddb328eab6db7800b2f80"));
	}

	private void update(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		long number = this.updates.incrementAndGet();
		this.rate.arrive();
		boolean first = this.underWay.add(id);
		try {
			if (!first) {
				this.overlaps.incrementAndGet();
			}
			if (this.latencyNanos > 0) {
				LockSupport.parkNanos(this.latencyNanos);
			}
			answer(exchange, new Call(number, id, body, this.leads.calls(id).size()));
		}
		finally {
			if (first) {
				this.underWay.remove(id);
			}
		}
	}

	private void answer(HttpExchange exchange, Call call) throws IOException {
		SimulatedAnswer instead = this.nextAnswers.poll();
		if (instead == null) {
			instead = this.behaviour.apply(call);
		}
		if (instead != null) {
			if (instead.stored()) {
				this.leads.store(call.lead(), call.body());
			}
			this.underWay.remove(call.lead());
			instead.send(exchange);
		}
		else if (!this.rate.permit()) {
			this.refusedByRate.incrementAndGet();
			String header = this.retryAfter;
			if (header != null) {
				exchange.getResponseHeaders().set("Retry-After", header);
			}
			reply(exchange, call, 429, error(429, "Too many requests"));
		}
		else if (!isKnown(exchange)) {
			reply(exchange, call, 401, error(401, "Not authenticated"));
		}
		else if (call.lead() > this.lastLead) {
			reply(exchange, call, 400, error(92001, "Lead not found"));
		}
		else {
			exchange.getResponseHeaders().set("X-CAP-REQUEST-ID", "request-" + call.number());
			answerUpdate(exchange, call);
		}
	}

	private void answerUpdate(HttpExchange exchange, Call call) throws IOException {
		JsonNode owner = JSON.readTree(call.body()).path("owner");
		if (owner.isString() && !this.owners.isEmpty() && !this.owners.contains(owner.asString())) {
			reply(exchange, call, 200, error(92019, "Invalid lead owner"));
			return;
		}
		reply(exchange, call, 200, this.leads.store(call.lead(), call.body()));
	}

	/** Who has the answer may send the next call before this thread goes on. */
	private void reply(HttpExchange exchange, Call call, int status, String body) throws IOException {
		this.underWay.remove(call.lead());
		send(exchange, status, body);
	}

	/** The body of an error. */
	public static String error(int code, String message) {
		return "{\"warnings\": [], \"errors\": [{\"status\": false, \"code\": %d, \"message\": \"%s\"}], \"success\": false}"
			.formatted(code, message);
	}

	static void send(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(bytes);
		}
	}

	/**
	 * A call that arrived.
	 *
	 * @param number how many calls there were, with this one
	 * @param lead the lead
	 * @param body its body
	 * @param before how many calls had changed the lead before
	 */
	public record Call(long number, long lead, String body, int before) {
	}

	/**
	 * Starts one to try the program out.
	 * @param args the port; the calls a minute that it takes: then it only counts them;
	 * how long each takes, in milliseconds
	 */
	public static void main(String[] args) throws InterruptedException {
		ApiSimulator simulator = new ApiSimulator((args.length > 0) ? Integer.parseInt(args[0]) : 8080);
		if (args.length > 1) {
			simulator.limit(Double.parseDouble(args[1]), null).countingOnly();
		}
		if (args.length > 2) {
			simulator.latency(Long.parseLong(args[2]));
		}
		Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(simulator.figures())));
		System.out.println("The simulated API is at " + simulator.url() + ". Stop it with Ctrl-C.");
		System.out.println("export LEADUPDATE_API_KEY=" + KEY + " LEADUPDATE_API_SECRET=" + SECRET);
		Thread.currentThread().join();
	}

	private String figures() {
		return "%,d calls, %.1f a second, %,d in the fullest second, %,d answered with 429, %,d overlaps"
			.formatted(updates(), this.rate.average(), this.rate.mostInASecond(), refusedByRate(), overlaps());
	}

}
