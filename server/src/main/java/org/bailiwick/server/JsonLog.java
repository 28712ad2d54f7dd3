package org.bailiwick.server;

import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.RequestLog;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Writes what happens to the program as lines of JSON, one object each. Of an exception it tells
/// its class and where it was, not what it says: that may name somebody.
final class JsonLog extends Handler implements RequestLog {
    /// The most places in the code that one line names.
    static final int PLACES_MAX = 30;

    private static final long MICROS = 1_000;

    private final PrintStream out;
    private final InstantSource clock;

    JsonLog(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /// From now on, in place of every other handler.
    static JsonLog install(PrintStream out, InstantSource clock) {
        JsonLog log = new JsonLog(out, clock);
        Logger root = Logger.getLogger("");
        for (Handler each : root.getHandlers()) root.removeHandler(each);
        root.addHandler(log);
        return log;
    }

    @Override
    public void publish(LogRecord said) {
        ObjectNode line =
                Json.object()
                        .put("time", said.getInstant().toString())
                        .put("level", said.getLevel().getName().toLowerCase(Locale.ROOT))
                        .put("logger", said.getLoggerName())
                        .put("message", text(said));
        Throwable thrown = said.getThrown();
        if (thrown != null) line.set("error", error(thrown));
        write(line);
    }

    private static String text(LogRecord said) {
        String message = said.getMessage();
        Object[] parameters = said.getParameters();
        if (message == null) return "";
        return parameters == null || parameters.length == 0
                ? message
                : java.text.MessageFormat.format(message, parameters);
    }

    private static ObjectNode error(Throwable thrown) {
        ObjectNode error = Json.object().put("class", thrown.getClass().getName());
        ArrayNode at = error.putArray("at");
        StackTraceElement[] trace = thrown.getStackTrace();
        for (int i = 0; i < Math.min(trace.length, PLACES_MAX); i++) at.add(trace[i].toString());
        Throwable cause = thrown.getCause();
        if (cause != null) error.put("cause", cause.getClass().getName());
        return error;
    }

    /// Something that the program says to whoever runs it.
    void note(String message) {
        write(
                Json.object()
                        .put("time", clock.instant().toString())
                        .put("level", "info")
                        .put("logger", "bailiwick")
                        .put("message", message));
    }

    @Override
    public void answered(String method, String route, int status, long nanos, String id) {
        write(
                Json.object()
                        .put("time", clock.instant().toString())
                        .put("level", "info")
                        .put("logger", "requests")
                        .put("method", method)
                        .put("route", route)
                        .put("status", status)
                        .put("micros", nanos / MICROS)
                        .put("request", id));
    }

    private void write(ObjectNode line) {
        byte[] bytes = Json.bytes(line);
        synchronized (out) {
            out.writeBytes(bytes);
            out.write('\n');
            out.flush();
        }
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
