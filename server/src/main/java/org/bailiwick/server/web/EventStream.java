package org.bailiwick.server.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// An answer that goes on: events as HTML's `EventSource` reads them. A reader who has gone away is
/// noticed by the next thing that is sent.
public final class EventStream implements AutoCloseable {
    static final List<Header> HEADERS =
            List.of(
                    HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/event-stream"),
                    HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store"),
                    // Some proxies would else hold it back until there is more of it.
                    HeaderValues.createCached(HeaderNames.create("X-Accel-Buffering"), "no"));

    private final OutputStream out;
    private boolean open = true;

    public EventStream(OutputStream out) {
        this.out = out;
    }

    /// Whether the reader is still there, as far as we know.
    public boolean open() {
        return open;
    }

    /// @param event its type, one word
    /// @param id after which the reader goes on when he comes again; empty for none
    /// @param data anything that [Json] writes
    public void send(String event, String id, Object data) {
        String named = id.isEmpty() ? "" : "id: " + id + "\n";
        String json = new String(Json.bytes(data), UTF_8);
        write("event: " + event + "\n" + named + "data: " + json + "\n\n");
    }

    /// Sends something that means nothing, so that nobody between takes us for gone.
    public void beat() {
        write(":\n\n");
    }

    private void write(String text) {
        if (!open) return;
        try {
            out.write(text.getBytes(UTF_8));
            out.flush();
        } catch (IOException | RuntimeException gone) {
            open = false;
        }
    }

    @Override
    public void close() {
        if (!open) return;
        open = false;
        try {
            out.close();
        } catch (IOException | RuntimeException gone) {
            open = false;
        }
    }
}
