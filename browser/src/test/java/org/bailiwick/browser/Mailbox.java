package org.bailiwick.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The letters of the demo, which has no mail server: they wait in its outbox.
final class Mailbox {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String LIMIT = "/outbox?limit=100";

    private final Errands errands;

    Mailbox(Errands errands) {
        this.errands = errands;
    }

    /// What the letters to this address say, the newest first.
    List<String> to(String address) {
        return to(address, "");
    }

    /// @param kind what they are about; empty for all
    private List<String> to(String address, String kind) {
        List<String> all = new ArrayList<>();
        for (JsonElement each : errands.operator("GET", LIMIT, "").getAsJsonArray("letters")) {
            JsonObject listed = each.getAsJsonObject();
            if (!kind.isEmpty() && !kind.equals(listed.get("kind").getAsString())) continue;
            String name = URLEncoder.encode(listed.get("name").getAsString(), UTF_8);
            JsonObject letter = errands.operator("GET", "/outbox/" + name, "");
            boolean his = letter.has("to") && letter.get("to").getAsString().equals(address);
            if (his) all.add(letter.get("plain").getAsString());
        }
        return all;
    }

    /// The path that the newest letter to an address leads to. Letters that were asked for are
    /// written after the answer: it asks again until there is one, or for too long.
    ///
    /// @param path its first part
    String link(String address, String path) {
        Pattern link = Pattern.compile(path + "/[A-Za-z0-9_-]{20,}");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (String letter : to(address)) {
                Matcher found = link.matcher(letter);
                if (found.find()) return found.group();
            }
        }
        throw new AssertionError("no letter to " + address + " leads to " + path);
    }

    /// The path that the newest letter of an invitation leads to.
    ///
    /// @param page that waits where the letter is still being written
    /// @param letters how many there are by then
    String invitation(Page page, String address, int letters) {
        page.waitForCondition(() -> to(address, "invitation").size() == letters);
        return link(address, "/invitation");
    }
}
