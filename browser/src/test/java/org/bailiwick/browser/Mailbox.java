package org.bailiwick.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The letters of the demo, which has no mail server: they wait in its outbox.
final class Mailbox {
    private static final Pattern NAMES =
            Pattern.compile("\"name\":\"([^\"]+)\",\"kind\":\"invitation\"");
    private static final Pattern LINK = Pattern.compile("/invitation/([A-Za-z0-9_-]{20,})");

    private final Demo demo;
    private final Page page;

    /// @param page that waits where a letter is still being written
    Mailbox(Demo demo, Page page) {
        this.demo = demo;
        this.page = page;
    }

    /// Where the newest letter of an invitation to this address leads.
    ///
    /// @param letters how many there are by then
    String invitation(String address, int letters) {
        page.waitForCondition(() -> to(address).size() == letters);
        Matcher link = LINK.matcher(to(address).getFirst());
        if (!link.find()) throw new IllegalStateException("no link in a letter to " + address);
        return demo.url() + "/invitation/" + link.group(1);
    }

    /// The newest first.
    private List<String> to(String address) {
        List<String> found = new ArrayList<>();
        Matcher names = NAMES.matcher(get("/api/v1/outbox?limit=100"));
        while (names.find()) {
            String letter = get("/api/v1/outbox/" + names.group(1));
            if (letter.contains("\"to\":\"" + address + "\"")) found.add(letter);
        }
        return found;
    }

    private String get(String path) {
        RequestOptions key =
                RequestOptions.create().setHeader("Authorization", "Bearer " + demo.key());
        APIResponse answer = page.request().get(demo.url() + path, key);
        return answer.text();
    }
}
