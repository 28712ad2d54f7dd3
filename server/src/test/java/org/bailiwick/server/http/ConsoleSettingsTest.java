package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.server.command.AssetCommand;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a business has set, and its webhooks, on pages.
class ConsoleSettingsTest extends OnAccountPages {
    private static final String URL = "https://hooks.example/in?%3Cb%3E";

    /// Ticked among the events that there are.
    private static final String HEARS_SHARES = "value=\"share.made\" checked";

    private String made(Tab olivia) {
        Tab.Page made = olivia.swap(at("settings/webhooks"), "url", URL, "types[]", "share.made");
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        Matcher secret = Pattern.compile("value=\"(whsec_[^\"]+)\"").matcher(made.text());
        assertThat(secret.find()).isTrue();
        String page = made.header("HX-Push-Url").orElseThrow();
        assertThat(olivia.get(page).text())
                .contains(HEARS_SHARES, "value=\"share.ended\">", "Nothing was sent yet")
                .doesNotContain("person.registered")
                .doesNotContain("whsec_");
        return page;
    }

    private static String pressed(Tab tab, String page, String... fields) {
        Tab.Page sent = tab.swap(page, fields);
        assertThat(sent.to()).as(sent.text()).contains("done=");
        return tab.get(sent.to()).text();
    }

    @Test
    void whoManagesTheSettingsReadsAndChangesThem() {
        Tab olivia = tab(world.olivia);
        assertThat(olivia.get(at("settings")).text())
                .contains(world.nordwind.toString(), "Europe/Berlin", " of 20<", "Limits");
        String renamed =
                done(
                        olivia,
                        at("settings"),
                        "command",
                        "rename-business",
                        "business",
                        world.nordwind.toString(),
                        "name",
                        MARKUP);
        assertThat(renamed).contains("Renamed.", "&lt;img").doesNotContain(MARKUP);
        for (String path : List.of("settings", "settings/webhooks", "settings/close")) {
            olivia.language = "de";
            Tab.Page german = olivia.get(at(path));
            assertThat(german.status()).as(path).isEqualTo(200);
            assertThat(german.text()).contains("<html lang=\"de", "Einstellungen");
        }
        for (String path : List.of("settings", "settings/webhooks")) {
            assertThat(tab(world.lena).get(at(path)).status()).isEqualTo(403);
            assertThat(tab(world.felix).get(at(path)).status()).isEqualTo(404);
        }
    }

    @Test
    void aWebhookIsMadeWithItsSecretShownOnce() {
        Tab olivia = tab(world.olivia);
        String page = made(olivia);
        assertThat(olivia.get(at("settings")).text()).contains("hooks.example");
        Tab.Page rotated = olivia.swap(page + "/secret");
        assertThat(rotated.text()).contains("whsec_", "The one before signs besides until");
        assertThat(pressed(olivia, page, "paused:yes", "yes")).contains("Paused: nothing is sent");
        assertThat(pressed(olivia, page, "paused:yes", "no"))
                .contains("Saved: it hears of what happens.", HEARS_SHARES);
        String all = pressed(olivia, page, "url", "https://b.example/", "types[]", "");
        assertThat(all).contains("https://b.example/").doesNotContain(HEARS_SHARES);
        assertThat(pressed(olivia, page + "/deletion")).contains("Deleted", "No webhook yet");
        assertThat(olivia.get(page).status()).isEqualTo(404);
    }

    @Test
    void onlyWhoManagesThemTouchesWebhooks() {
        String page = made(tab(world.olivia));
        long seq = world.office.now().seq();
        for (Tab tab : List.of(tab(world.lena), tab(world.felix))) {
            for (String what : List.of("", "/secret", "/tests", "/replays", "/deletion")) {
                Tab.Page refused = tab.swap(page + what, "event", "x", "paused:yes", "yes");
                assertThat(refused.status()).as(what).isIn(403, 404);
                assertThat(refused.text()).doesNotContain("whsec_");
            }
        }
        assertThat(tab(world.olivia).get(page).text()).contains("Active", HEARS_SHARES);
        assertThat(world.office.now().seq()).isEqualTo(seq);
    }

    @Test
    void aBusinessIsClosedAfterALook() {
        Tab olivia = tab(world.olivia);
        assertThat(olivia.get(at("settings/close")).text())
                .contains("Close Nordwind", "data-foretell", "close-business")
                .contains("Hand each to another business or person", "Whether it can be closed now")
                .doesNotContain("Fill in the form");
        String[] close = {"command", "close-business", "business", world.nordwind.toString()};
        Tab.Page refused = olivia.swap("/do", close);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("owns 2 active assets");
        for (var asset : List.of(world.nord, world.sued)) {
            world.run(new AssetCommand.SetAssetState(asset, AssetState.CLOSED));
        }
        assertThat(done(olivia, "/me", close)).contains("Closed. Nothing works in it");
        Tab.Page settings = olivia.get(at("settings"));
        assertThat(settings.status()).isEqualTo(403);
        assertThat(settings.text())
                .contains("The operator of this installation can reopen Nordwind.");
    }
}
