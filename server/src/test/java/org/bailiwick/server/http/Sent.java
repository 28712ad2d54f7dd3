package org.bailiwick.server.http;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Flow;

/// What a request sends.
final class Sent {
    private Sent() {}

    /// @param body empty for none
    static HttpRequest.BodyPublisher publisher(String body) {
        return body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    }

    /// Its body as text; empty where it has none.
    static String body(HttpRequest request) {
        return new String(bytes(request), StandardCharsets.UTF_8);
    }

    /// Its body; empty where it has none.
    static byte[] bytes(HttpRequest request) {
        HttpRequest.BodyPublisher body = request.bodyPublisher().orElse(BodyPublishers.noBody());
        var whole = HttpResponse.BodySubscribers.ofByteArray();
        body.subscribe(
                new Flow.Subscriber<>() {
                    @Override
                    public void onSubscribe(Flow.Subscription subscription) {
                        whole.onSubscribe(subscription);
                    }

                    @Override
                    public void onNext(ByteBuffer bytes) {
                        whole.onNext(List.of(bytes));
                    }

                    @Override
                    public void onError(Throwable failed) {
                        whole.onError(failed);
                    }

                    @Override
                    public void onComplete() {
                        whole.onComplete();
                    }
                });
        return whole.getBody().toCompletableFuture().join();
    }
}
