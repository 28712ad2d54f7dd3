package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.PersonCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Every page that somebody of Nordwind comes to, asked for by people who have nothing to do with
/// it: they read what they read for ids that nobody has. So does an admin who puts Nordwind's ids
/// into the pages of his own business.
class EveryOutsiderOfTheConsoleTest extends InTheWorld {
    /// Also where it stands in an address that is itself a part of one: `%2Fb_…`.
    private static final Pattern ID = Pattern.compile("(?<![a-z])([a-z]{1,3})_[0-9a-z]{26}\\b");

    private PersonId stranger = new PersonId(0, 0);
    private BusinessId elsewhere = new BusinessId(0, 0);

    @BeforeEach
    void begin() {
        new FieldsWorld(world).names();
        stranger = world.ids.person();
        elsewhere = world.ids.business();
        String address = "stranger@elsewhere.example";
        world.run(new PersonCommand.RegisterPerson(stranger, "stranger", address));
        world.run(
                new BusinessCommand.OpenBusiness(
                        elsewhere, "Elsewhere", ZoneId.of("Europe/Berlin"), stranger));
    }

    @Test
    void foreignReadsAsUnknown() {
        Set<String> addresses = new TreeSet<>();
        for (PersonId insider : List.of(world.olivia, world.lena)) {
            try (Tab tab = Tab.in(world, insider, Proof.TWO_STEPS)) {
                addresses.addAll(Walk.through(tab).keySet());
            }
        }
        List<String> differing = new ArrayList<>();
        int asked = 0;
        try (Tab outside = Tab.in(world, stranger, Proof.TWO_STEPS);
                Tab nobody = new Tab(world)) {
            for (String foreign : addresses) {
                if (!ID.matcher(foreign).find()) continue;
                String own = foreign.replaceAll("^/b/b_[0-9a-z]{26}", "/b/" + elsewhere);
                asked++;
                compare(differing, outside, foreign);
                compare(differing, nobody, foreign);
                if (!own.equals(foreign)) compare(differing, outside, own);
            }
        }
        assertThat(differing).isEmpty();
        assertThat(asked).isGreaterThan(150);
    }

    private void compare(List<String> differing, Tab tab, String foreign) {
        String unknown = unknown(foreign);
        String said = told(tab, foreign);
        String none = told(tab, unknown);
        if (!said.equals(none)) differing.add(foreign + "%n  %s%n  %s%n".formatted(said, none));
    }

    /// The address with ids that nobody has; his own business stays his.
    private String unknown(String address) {
        return ID.matcher(address)
                .replaceAll(id ->
                        id.group().equals(elsewhere.toString())
                                ? id.group()
                                : id.group(1) + "_" + "7".repeat(26));
    }

    private static String told(Tab tab, String path) {
        Tab.Page page = tab.get(path);
        assertThat(page.cookies()).as(path).isEmpty();
        String all = page.status() + " " + page.to() + " " + page.text();
        return ID.matcher(all).replaceAll("$1_");
    }
}
