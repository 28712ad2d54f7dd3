package org.bailiwick.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every form that gives access is foreseen, the next one too.
class GivesTest {
    private static final Path PAGES =
            Path.of(System.getProperty("bailiwick.root", ".."), "server/src/main/jte");

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b.*?</form>");
    private static final Pattern POST = Pattern.compile("(?s)@template\\.ui\\.post\\(.*?`\\)");
    private static final Pattern COMMAND = Pattern.compile("name=\"command\" value=\"([a-z-]+)\"");

    /// What gives nobody access by itself: it ends something, asks, names, or is of the operator.
    private static final Set<String> NOT =
            Set.of(
                    ("accept-invitation add-alias close-business decline-invitation"
                                    + " decline-partner decline-transfer disable-person"
                                    + " drop-address drop-alias drop-domain drop-recovery-contact"
                                    + " enable-person end-group end-partner end-partner-code"
                                    + " end-share extend-access-link keep-partner leave"
                                    + " leave-partner make-group move-access-link name-creator"
                                    + " name-recovery-contact name-stand-in open-business"
                                    + " pause-share prove-address prove-domain refuse-command"
                                    + " refuse-request register-asset register-person"
                                    + " release-command remove-member rename-asset"
                                    + " rename-business rename-group rename-person"
                                    + " reopen-business request-access say-good-bye"
                                    + " say-good-bye-to-partner say-good-bye-to-person"
                                    + " set-access-link-logo set-asset-state set-business"
                                    + " set-label set-safety set-seats settle-outsiders"
                                    + " start-recovery stop-recovery suspend-member"
                                    + " take-from-group take-group-member unassign"
                                    + " withdraw-command withdraw-invitation withdraw-partner"
                                    + " withdraw-request withdraw-transfer")
                            .split(" ", -1));

    /// Each is named: whoever adds one decides whether it gives.
    @Test
    void everyErrandGivesOrGivesNot() throws IOException {
        assertThat(errands()).hasSizeGreaterThan(80);
        Set<String> said = new TreeSet<>(NOT);
        said.addAll(Gives.COMMANDS);
        assertThat(said).isEqualTo(errands());
        assertThat(NOT).noneMatch(Gives::access);
    }

    private static Set<String> errands() throws IOException {
        Set<String> all = new TreeSet<>();
        String at = "/org/bailiwick/server/api/openapi.json";
        try (InputStream in = GivesTest.class.getResourceAsStream(at)) {
            String text = new String(in.readAllBytes(), UTF_8);
            Matcher found = Pattern.compile("\"x-errand\": *\"([a-z-]+)\"").matcher(text);
            while (found.find()) all.add(found.group(1));
        }
        return all;
    }

    /// One form is made for all commands, and marks those that give; whoever writes one by hand
    /// marks it too, or says where it is foreseen.
    @Test
    void everyFormThatGivesIsForeseen() throws IOException {
        List<String> forgotten = new ArrayList<>();
        int seen = 0;
        for (Path page : pages()) {
            String text = Files.readString(page);
            for (Pattern made : List.of(FORM, POST)) {
                Matcher form = made.matcher(text);
                while (form.find()) {
                    if (!gives(form.group())) continue;
                    seen++;
                    boolean marked =
                            form.group().contains("data-gives=")
                                    || form.group().contains("foresee = frame.in(");
                    if (!marked) forgotten.add(page + ": " + form.group());
                }
            }
        }
        assertThat(forgotten).isEmpty();
        assertThat(seen).as("the forms that are written by hand").isEqualTo(3);
        assertThat(Files.readString(PAGES.resolve("ui/form.jte")))
                .contains("data-gives=\"${Gives.access(command) ? \"yes\" : null}\"");
    }

    private static boolean gives(String form) {
        Matcher command = COMMAND.matcher(form);
        return command.find() && Gives.access(command.group(1));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(PAGES)) {
            List<Path> pages = all.filter(p -> p.toString().endsWith(".jte")).toList();
            assertThat(pages).hasSizeGreaterThan(100);
            return pages;
        }
    }
}
