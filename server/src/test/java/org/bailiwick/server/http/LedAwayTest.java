package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.decision.Question.Proof;
import org.junit.jupiter.api.Test;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Nobody is led to another site, whatever stands where the way back is expected.
class LedAwayTest extends InTheWorld {
    private static final List<String> AWAY =
            List.of(
                    "//evil.example",
                    "///evil.example",
                    "/\\evil.example",
                    "\\\\evil.example",
                    "\\/evil.example",
                    "https:evil.example",
                    "https://evil.example",
                    "http:/evil.example",
                    "%2f%2fevil.example",
                    "/\t/evil.example",
                    "/\n/evil.example",
                    "/\r\n/evil.example",
                    "\t//evil.example",
                    " //evil.example",
                    "@evil.example",
                    ".evil.example",
                    "http://localhost@evil.example",
                    "//evil.example/%2e%2e",
                    "/NEW/evil.example",
                    "/NEW\\evil.example",
                    "/?done=x/evil.example",
                    "javascript:alert(1)",
                    "data:text/html,evil");

    /// What a query or a field may be called that names an address.
    private static final List<String> NAMES =
            List.of("back", "next", "return", "to", "path", "link", "url", "of", "reason", "by");

    private static final Pattern LEADS =
            Pattern.compile("(?:href|action|formaction|data-back|hx-post|hx-get)=\"([^\"]*)\"");
    private static final Pattern KEPT = Pattern.compile("name=\"back\" value=\"([^\"]*)\"");

    /// As a browser reads an address: what is no sign goes, and a backslash is a slash.
    private static boolean here(String address) {
        String read = address.strip().replaceAll("[\\t\\r\\n]", "").replace('\\', '/');
        boolean named = read.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
        return !named && !read.startsWith("//");
    }

    private static void leads(String about, Tab.Page page, List<String> wrong) {
        assertThat(page.status()).as(about).isLessThan(500);
        if (!here(page.to())) wrong.add(about + " leads to " + page.to());
        for (Pattern each : List.of(LEADS, KEPT)) {
            Matcher found = each.matcher(page.text());
            while (found.find()) {
                String to = found.group(1).replace("&amp;", "&");
                if (!here(to)) wrong.add(about + " has " + to);
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void noPageLeadsAway() {
        List<String> wrong = new ArrayList<>();
        Tab nobody = new Tab(world);
        Tab olivia = Tab.in(world, world.olivia, Proof.ONE_STEP);
        for (String path : ConsolePaths.of(world, "GET")) {
            for (String away : AWAY) {
                StringBuilder query = new StringBuilder(path).append('?');
                for (String name : NAMES) {
                    query.append(name).append('=').append(encoded(away)).append('&');
                }
                leads(query.toString(), nobody.get(query.toString()), wrong);
                leads(query.toString(), olivia.get(query.toString()), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingThatIsSentLeadsAway() {
        List<String> wrong = new ArrayList<>();
        for (String path : ConsolePaths.of(world, "POST")) {
            if (path.equals("/sign-out")) continue;
            Tab olivia = Tab.in(world, world.olivia, Proof.ONE_STEP);
            for (String away : AWAY) {
                String about = path + " " + away;
                leads(about, olivia.post(path, fields(away)), wrong);
                leads(about, olivia.swap(path, fields(away)), wrong);
                olivia.cookies.putIfAbsent(
                        "bailiwick_session", Tab.in(world, world.olivia, Proof.ONE_STEP).session());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String[] fields(String away) {
        List<String> fields = new ArrayList<>();
        for (String name : NAMES) fields.addAll(List.of(name, away));
        return fields.toArray(String[]::new);
    }

    /// Each that does what was asked, and leads on then.
    @Test
    void whatWorksLeadsNobodyAway() {
        Browser.setPassword(world, "lena@nordwind.example", "nine green apples");
        List<String> wrong = new ArrayList<>();
        for (String away : AWAY) {
            Tab tab = new Tab(world);
            Tab.Page in = tab.signIn("lena@nordwind.example", "nine green apples", "back", away);
            assertThat(in.status()).isEqualTo(302);
            leads("sign-in " + away, in, wrong);
            tab.get("/me");
            String[] rename = {
                "command",
                "rename-person",
                "person",
                world.lena.toString(),
                "name",
                "Lena",
                "back",
                away
            };
            for (Tab.Page done : List.of(tab.post("/do", rename), tab.swap("/do", rename))) {
                assertThat(done.to()).as(away).isNotEmpty();
                leads("do " + away, done, wrong);
            }
            String me = world.lena.toString();
            leads("switch " + away, tab.post("/switch", "to", me, "back", away), wrong);
            tab.cookies.put("bailiwick_back", encoded(away));
            Tab.Page back = tab.get("/");
            assertThat(back.to()).as(away).isNotEmpty();
            leads("from a provider " + away, back, wrong);
            leads("repair " + away, tab.post("/repair", "back", away), wrong);
            tab.close();
        }
        assertThat(wrong).isEmpty();
    }
}
