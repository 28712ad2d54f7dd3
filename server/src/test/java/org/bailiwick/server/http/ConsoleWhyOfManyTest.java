package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Why can't…? in a business with more people and accounts than a page offers: whom and what it is
/// about is always there.
class ConsoleWhyOfManyTest extends InTheWorld {
    private static final int MANY = 1_000;

    private ReadingWorld reading;
    private ConsoleVisit olivia;
    private PersonId zora;

    @BeforeEach
    void many() {
        reading = new ReadingWorld(world);
        olivia = ConsoleVisit.of(world, world.olivia);
        for (int i = 0; i < MANY; i++) {
            String name = "Aaa%04d".formatted(i);
            world.asset(world.ids.asset(), "ad_account", name, world.nordwind);
            joined(name);
        }
        zora = joined("zora");
    }

    private PersonId joined(String name) {
        PersonId one = reading.person(name);
        reading.join(world.nordwind, one, name);
        return one;
    }

    @AfterEach
    void signOut() {
        olivia.close();
    }

    private String text(String query) {
        ConsoleVisit.Page page = olivia.open("/b/" + world.nordwind + "/why" + query);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page.text();
    }

    @Test
    void whoeverIsAskedAboutIsThere() {
        assertThat(text(""))
                .contains("Only the first 1,000 can be chosen here")
                .doesNotContain(">zora</option>", ">Nord (");
        assertThat(text("?find=zora")).contains(">zora</option>");
        String about = "&account=" + world.nord + "&action=campaign.edit";
        String his = text("?person=" + zora + about);
        assertThat(his)
                .contains("selected>zora</option>", "selected>Nord (Ad account)</option>")
                .contains("data-key=\"symptom-")
                .doesNotContain("data-key=\"lives\"");
        String foreign = text("?person=" + zora + "&account=" + world.fremdkonto + "&action=x");
        assertThat(foreign).doesNotContain("Fremdkonto");
    }
}
