package org.bailiwick.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.junit.jupiter.api.Test;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Somebody gives everything a name that is markup.
class MarkupTest extends Journey {
    private static final String MARKUP = "<img src=x onerror=document.title='evil'>";
    private static final String AS_TEXT = "&lt;img src=x";
    private static final String OLIVIA = "olivia@nordwind.example";

    /// How few would mean that names are not found.
    private static final int SHOWN_LEAST = 60;

    /// It is text wherever it is shown: on every page of everybody, in an open page too, and in
    /// letters.
    @Test
    void aNameIsTextWhereverItIsShown() {
        Errands errands = errands();
        Page open = signedIn(OLIVIA);
        go(open, "Users");
        rename(errands);
        PlaywrightAssertions.assertThat(open.locator("main table")).containsText(MARKUP);

        List<String> wrong = new ArrayList<>();
        int shown = 0;
        for (String person :
                List.of(OLIVIA, "tomas@agentur-sued.example", "ines@suedstern.example")) {
            Page page = signedIn(person);
            for (String path : Site.pages(page.context().request(), demo().url()).values()) {
                APIResponse answer = page.request().get(demo().url() + path);
                String text = answer.text();
                if (text.contains(AS_TEXT)) shown++;
                if (text.contains("<img src=x")) wrong.add(person + " " + path);
                answer.dispose();
            }
            looksAround(page, wrong);
        }
        letters(errands, wrong);
        assertThat(wrong).isEmpty();
        assertThat(shown).isGreaterThan(SHOWN_LEAST);
    }

    private static void rename(Errands errands) {
        for (String business : List.of("nordwind", "agentur-sued", "suedstern")) {
            String here = "/businesses/" + business;
            List<JsonObject> members = all(errands, here + "/members?limit=200", "members");
            for (JsonObject member : members) {
                rename(errands, "person", member.getAsJsonObject("person"));
            }
            all(errands, here + "/assets?limit=200", "assets")
                    .forEach(asset -> rename(errands, "asset", asset));
            all(errands, here + "/groups", "groups")
                    .forEach(group -> rename(errands, "group", group));
            errands.run("rename-business", "business", business, "name", MARKUP);
        }
        errands.errand(
                "tomas@agentur-sued.example",
                """
                {"command":"request-access","business":"agentur-sued","for_business":true,\
                "assets":[{"asset":"ad_account:west","levels":["admin"]}],"reason":"%s"}\
                """
                        .formatted(MARKUP));
    }

    private static void rename(Errands errands, String what, JsonObject thing) {
        errands.run("rename-" + what, what, thing.get("id").getAsString(), "name", MARKUP);
    }

    private static List<JsonObject> all(Errands errands, String path, String list) {
        List<JsonObject> all = new ArrayList<>();
        for (JsonElement each : errands.operator("GET", path, "").getAsJsonArray(list)) {
            all.add(each.getAsJsonObject());
        }
        return all;
    }

    /// As a browser reads it, scripts and all.
    private void looksAround(Page page, List<String> wrong) {
        for (String name : List.of("Overview", "Accounts", "Requests")) {
            go(page, name);
            boolean evil = page.title().equals("evil") || page.locator("img[src=x]").count() > 0;
            if (evil) wrong.add("in the browser: " + name);
        }
    }

    private static void letters(Errands errands, List<String> wrong) {
        JsonObject listed = errands.operator("GET", "/outbox?limit=100", "");
        int shown = 0;
        for (JsonElement each : listed.getAsJsonArray("letters")) {
            String name = each.getAsJsonObject().get("name").getAsString();
            String path = "/outbox/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
            JsonObject letter = errands.operator("GET", path, "");
            String html = letter.has("html") ? letter.get("html").getAsString() : "";
            if (html.contains(AS_TEXT)) shown++;
            if (html.contains("<img src=x")) wrong.add("letter " + name);
        }
        assertThat(shown).as("letters with such a name").isPositive();
    }
}
