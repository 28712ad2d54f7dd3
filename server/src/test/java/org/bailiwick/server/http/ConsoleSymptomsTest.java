package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.http.ConsoleVisit.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people see when a permission does not work, and what is behind it for one of them.
class ConsoleSymptomsTest extends InTheWorld {
    private ConsoleVisit olivia;
    private ConsoleVisit lena;
    private String why = "";

    @BeforeEach
    void signIn() {
        olivia = ConsoleVisit.of(world, world.olivia);
        lena = ConsoleVisit.of(world, world.lena);
        why = "/b/" + world.nordwind + "/why";
    }

    @AfterEach
    void signOut() {
        olivia.close();
        lena.close();
    }

    @Test
    void nothingIsWorkedOutBeforeSomebodyIsChosen() {
        assertThat(olivia.open(why).text())
                .contains("Choose a person", "What does not work?")
                .doesNotContain("data-key=\"symptoms\"");
        assertThat(olivia.open(why + "?person=" + world.lena).text())
                .contains("data-key=\"symptoms\"")
                .doesNotContain("Choose a person");
        assertThat(lena.open(why).text()).contains("data-key=\"symptoms\"");
    }

    @Test
    void symptomsAreWorkedOutForThePerson() {
        Page page = olivia.open(why + "?person=" + world.lena);
        assertThat(symptom(page, "nothing")).contains("Not the case");
        assertThat(symptom(page, "one"))
                .contains("Applies here")
                .contains("The level on this account is too narrow.")
                .contains("account=" + world.nord);
        assertThat(symptom(page, "some"))
                .contains("Applies here")
                .contains("This account is not assigned.")
                .contains("account=" + world.sued);
        assertThat(symptom(olivia.open(why + "?person=" + world.olivia), "nothing"))
                .contains("Applies here")
                .contains("No account is assigned.");
    }

    @Test
    void whoHasNotSeenTheChangeIsAskedToHaveALook() {
        world.now = world.now.plus(java.time.Duration.ofMinutes(5));
        world.run(new AssetCommand.RenameAsset(world.nord, "Nord"));
        String denied =
                why
                        + "?person="
                        + world.lena
                        + "&account="
                        + world.nord
                        + "&action=account.settings";
        olivia.press(olivia.open(denied), "value=\"assign\"");
        Page before = olivia.open(why + "?person=" + world.lena);
        assertThat(symptom(before, "just"))
                .contains("has not opened a page since the last change", "Applies here");
        String nudge = "/b/" + world.nordwind + "/users/" + world.member(world.lena) + "/nudge";
        assertThat(symptom(before, "just")).contains(nudge);
        assertThat(olivia.send(before, nudge, "/nudge\"").location()).contains("done=nudge");
        assertThat(olivia.send(before, nudge, "/nudge\"").location()).contains("done=nudge-again");
        assertThat(symptom(lena.open(why), "just")).doesNotContain("/nudge");
        world.now = world.now.plus(java.time.Duration.ofMinutes(5));
        lena.open(why);
        assertThat(symptom(olivia.open(why + "?person=" + world.lena), "just"))
                .contains("has it already")
                .doesNotContain("/nudge");
    }

    private static String symptom(Page page, String key) {
        int start = page.text().indexOf("symptom-" + key);
        assertThat(start).isPositive();
        return page.text().substring(start, page.text().indexOf("</details>", start));
    }
}
