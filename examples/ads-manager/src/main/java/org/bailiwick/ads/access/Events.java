package org.bailiwick.ads.access;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/// Reads server-sent events: lines in, events out.
final class Events {
    private final BufferedReader lines;
    private final Runnable heard;

    /// @param heard called for every line, also where it is only a sign of life
    Events(BufferedReader lines, Runnable heard) {
        this.lines = lines;
        this.heard = heard;
    }

    /// @param id where to go on from after it; empty where it says none
    record Event(String name, String data, Optional<String> id) {}

    /// @return empty at the end
    Optional<Event> next() throws IOException {
        String name = "message";
        StringBuilder data = new StringBuilder();
        Optional<String> id = Optional.empty();
        boolean any = false;
        while (true) {
            @Nullable String line = lines.readLine();
            if (line == null) return Optional.empty();
            heard.run();
            if (line.isEmpty()) {
                if (any) return Optional.of(new Event(name, data.toString(), id));
                continue;
            }
            int colon = line.indexOf(':');
            if (colon == 0) continue;
            String field = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + 1);
            if (value.startsWith(" ")) value = value.substring(1);
            any = true;
            switch (field) {
                case "event" -> name = value;
                case "data" -> data.append(data.isEmpty() ? "" : "\n").append(value);
                case "id" -> id = Optional.of(value);
                default -> {}
            }
        }
    }
}
