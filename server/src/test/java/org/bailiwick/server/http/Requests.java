package org.bailiwick.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// One request for each address, as `http/requests.txt` has them.
final class Requests {
    static final Pattern ID = Pattern.compile("\\b([a-z]{1,3})_[0-9a-z]{26}\\b");

    private Requests() {}

    /// @param open whether a name that means nothing is answered like others
    /// @param signedIn whether it is sent with a session
    /// @param once whether it would change the world
    record Row(
            boolean open, boolean signedIn, boolean once, String method, String path, String body) {
        /// Whether an id stands in it.
        boolean namesThings() {
            return ID.matcher(path + body).find();
        }

        /// The same with ids that nobody has.
        Row nobodys() {
            return new Row(open, signedIn, once, method, nobodys(path), nobodys(body));
        }

        private static String nobodys(String text) {
            return ID.matcher(text).replaceAll(id -> id.group(1) + "_" + "7".repeat(26));
        }

        String told() {
            return method + " " + path;
        }
    }

    /// @param names what `{name}` stands for
    static List<Row> of(Map<String, String> names) throws IOException {
        try (InputStream in = Requests.class.getResourceAsStream("/http/requests.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(line, names))
                    .toList();
        }
    }

    private static Row row(String line, Map<String, String> names) {
        String text = line;
        for (var name : names.entrySet()) {
            text = text.replace("{" + name.getKey() + "}", name.getValue());
        }
        boolean open = text.startsWith("open ");
        if (open) text = text.substring("open ".length());
        boolean signedIn = text.startsWith("signed-in ");
        if (signedIn) text = text.substring("signed-in ".length());
        boolean once = text.startsWith("once ");
        if (once) text = text.substring("once ".length());
        String[] parts = text.split(" ", 3);
        return new Row(open, signedIn, once, parts[0], parts[1], parts.length < 3 ? "" : parts[2]);
    }
}
