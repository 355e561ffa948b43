package org.leadupdate.api;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/** The text of a body, for which there is only so much time. */
final class TimedBody implements BodySubscriber<String> {

	private final BodySubscriber<String> text = BodySubscribers.ofString(StandardCharsets.UTF_8);

	private final CompletableFuture<String> body;

	private volatile Flow.@Nullable Subscription subscription;

	TimedBody(Duration timeout) {
		this.body = this.text.getBody()
			.toCompletableFuture()
			.copy()
			.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
			.handle(this::finish);
	}

	private String finish(@Nullable String read, @Nullable Throwable failure) {
		if (failure == null && read != null) {
			return read;
		}
		Flow.Subscription open = this.subscription;
		if (failure instanceof TimeoutException && open != null) {
			// Closes the connection.
			open.cancel();
		}
		throw new CompletionException(
				(failure instanceof TimeoutException) ? new HttpTimeoutException("The body took too long") : failure);
	}

	@Override
	public CompletionStage<String> getBody() {
		return this.body;
	}

	@Override
	public void onSubscribe(Flow.Subscription opened) {
		this.subscription = opened;
		this.text.onSubscribe(opened);
	}

	@Override
	public void onNext(List<ByteBuffer> part) {
		this.text.onNext(part);
	}

	@Override
	public void onError(Throwable failure) {
		this.text.onError(failure);
	}

	@Override
	public void onComplete() {
		this.text.onComplete();
	}

}
