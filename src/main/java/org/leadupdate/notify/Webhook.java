package org.leadupdate.notify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import org.leadupdate.http.Endpoint;

/**
 * Posts the summary, signed so that the receiver can verify its origin. All attempts have
 * the same delivery ID, by which a receiver recognizes duplicates.
 */
final class Webhook implements NotificationChannel {

	private static final String ALGORITHM = "HmacSHA256";

	private final Endpoint endpoint;

	private final @Nullable String secret;

	Webhook(NotificationProperties.Webhook settings, Duration timeout) {
		this.endpoint = Endpoint.of("lead-update.notify.webhook.url", settings.url(), settings.headers(), timeout);
		this.secret = settings.secret();
	}

	@Override
	public String displayName() {
		return "the webhook at " + this.endpoint.displayName();
	}

	@Override
	public void send(Notification notification) throws IOException {
		byte[] body = notification.json().getBytes(StandardCharsets.UTF_8);
		Map<String, String> headers = new HashMap<>();
		headers.put("Content-Type", "application/json");
		headers.put("X-Lead-Update-Delivery", UUID.randomUUID().toString());
		if (this.secret != null && !this.secret.isEmpty()) {
			headers.put("X-Lead-Update-Signature", "sha256=" + signature(this.secret, body));
		}
		this.endpoint.send("POST", headers, body);
	}

	private static String signature(String secret, byte[] body) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
			return HexFormat.of().formatHex(mac.doFinal(body));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has " + ALGORITHM, ex);
		}
	}

	@Override
	public void checkConnectivity() throws IOException {
		this.endpoint.connect();
	}

}
