package org.bailiwick.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Reader;
import org.junit.jupiter.api.Test;

/// The cards of the journeys, word by word.
class WordsTest {
    private static final String WORLD =
            """
            business Nordwind
            business Agentur
            person Mika mika@nordwind.example
            person Lena lena@nordwind.example
            person Olivia olivia@agentur.example
            person Ravi ravi@agentur.example
            person Ines ines@elsewhere.example
            member Mika of Nordwind as admin
            member Lena of Nordwind as standard
            member Olivia of Agentur as admin
            member Ravi of Agentur as standard
            asset ad_account Nord of Nordwind
            asset ad_account Sued of Nordwind
            asset tiktok_account Show of Nordwind creator Ines
            partner Nordwind with Agentur
            share Nord with Agentur up to operator
            """;

    private static Said say(String deeds, String reader, String asked) {
        WordsWorld world = new WordsWorld(WORLD + deeds);
        String[] words = asked.split(" ", -1);
        return world.say(world.reader(reader), words[0], words[1], words[2]);
    }

    private static String page(Said said) {
        return String.join("\n", said.sentences());
    }

    @Test
    void somethingWasTakenAway() {
        Said said = say("assign Lena operator on Nord\nunassign Lena from Nord", "Lena", "Lena campaign.view Nord");

        assertThat(page(said)).isEqualTo("");
    }

    @Test
    void theRoleIsFine() {
        Said said = say("", "Mika", "Lena campaign.edit Nord");

        assertThat(page(said)).isEqualTo("");
        assertThat(said.code()).isEqualTo(Code.NO_ASSET_ASSIGNED);
    }

    @Test
    void theLevelIsTooLow() {
        Said said = say("assign Lena analyst on Nord", "Lena", "Lena campaign.edit Nord");

        assertThat(page(said)).isEqualTo("");
        assertThat(said.ask()).hasValue("Ask for Operator on Nord");
        assertThat(said.summary()).isEqualTo("");
    }

    @Test
    void onlyTheOwner() {
        Said said = say("", "Mika", "Lena live.start Show");

        assertThat(page(said)).isEqualTo("");
    }

    @Test
    void anotherBusinessSharesLess() {
        String deeds = "assign Ravi operator on Nord\nlower share of Nord with Agentur to analyst";
        Said said = say(deeds, "Ravi", "Ravi campaign.edit Nord");

        assertThat(page(said)).isEqualTo("");
    }

    @Test
    void givenByTheirAdmin() {
        Said said = say("", "Mika", "Ravi campaign.edit Nord");

        assertThat(page(said)).isEqualTo("");
    }

    @Test
    void nothingHere() {
        Said said = say("", "Ines", "Ines campaign.edit Nord");

        assertThat(page(said)).isEqualTo("");
    }

    @Test
    void inBusiness() {
        Said said = say("", "Lena", "Lena members.manage Nordwind");

        assertThat(page(said)).isEqualTo("");
    }

    @Test
    void byName() {
        String deeds = "settings of Nordwind lists-assets names-approvers";
        Said said = say(deeds, "Lena", "Lena campaign.edit Nord");

        assertThat(said.fix()).containsExactly("");
    }

    @Test
    void toWhoeverMayKnowEverything() {
        WordsWorld world = new WordsWorld(WORLD);
        Said said = world.say(Reader.FULL, "Ines", "campaign.view", "Nord");

        assertThat(page(said)).isEqualTo("");
    }
}
