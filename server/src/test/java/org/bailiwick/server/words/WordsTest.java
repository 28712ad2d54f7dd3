package org.bailiwick.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Reader;
import org.junit.jupiter.api.Test;

/// The cards of the journeys, word by word.
class WordsTest {
    private static final String WORLD =
            """
            business nordwind
            business agentur
            person mika mika@nordwind.example
            person lena lena@nordwind.example
            person olivia olivia@agentur.example
            person ravi ravi@agentur.example
            person ines ines@elsewhere.example
            member mika of nordwind as admin
            member lena of nordwind as standard
            member olivia of agentur as admin
            member ravi of agentur as standard
            asset ad_account nord of nordwind
            asset ad_account sued of nordwind
            asset tiktok_account show of nordwind creator ines
            partner nordwind with agentur
            share nord with agentur up to operator
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
        Said said =
                say(
                        "assign lena operator on nord\nunassign lena from nord",
                        "lena",
                        "lena campaign.view nord");

        assertThat(page(said))
                .isEqualTo(
                        """
                        You cannot view campaigns on nord.
                        You are a standard member of nordwind.
                        You have nothing on nord through nordwind.
                        Missing: nothing is assigned yet. The role is fine; a higher role would not change this.
                        Analyst includes: view campaigns, view reports and download reports.
                        An admin of nordwind can assign nord to you as Analyst.
                        Waiting does not help.
                        It worked until 5 Jan 2026, 09:00 Z: the assignment was taken away.\
                        """);
    }

    @Test
    void theRoleIsFine() {
        Said said = say("", "mika", "lena campaign.edit nord");

        assertThat(page(said))
                .isEqualTo(
                        """
                        lena cannot edit campaigns on nord.
                        lena is a standard member of nordwind.
                        lena has nothing on nord through nordwind.
                        Missing: nothing is assigned yet. The role is fine; a higher role would not change this.
                        Operator includes: view campaigns, view reports, download reports, create campaigns, edit campaigns, edit creatives and edit the account's audiences.
                        An admin of nordwind (mika) can assign nord to lena as Operator.
                        Waiting does not help.
                        It has not worked before.\
                        """);
        assertThat(said.code()).isEqualTo(Code.NO_ASSET_ASSIGNED);
    }

    @Test
    void theLevelIsTooLow() {
        Said said = say("assign lena analyst on nord", "lena", "lena campaign.edit nord");

        assertThat(page(said))
                .isEqualTo(
                        """
                        You cannot edit campaigns on nord.
                        You are a standard member of nordwind.
                        You have Analyst on nord: view campaigns, view reports and download reports.
                        Missing: the level is too narrow for this; it takes Operator. A higher role would not change this.
                        Operator includes: view campaigns, view reports, download reports, create campaigns, edit campaigns, edit creatives and edit the account's audiences.
                        An admin of nordwind can assign nord to you as Operator.
                        Waiting does not help.
                        It has not worked before.\
                        """);
        assertThat(said.ask()).hasValue("Ask for Operator on nord");
        assertThat(said.summary())
                .isEqualTo(
                        "I cannot edit campaigns on nord. I am a standard member of nordwind. I"
                            + " have Analyst on nord: view campaigns, view reports and download"
                            + " reports. Missing: the level is too narrow for this; it takes"
                            + " Operator. A higher role would not change this. An admin of nordwind"
                            + " can assign nord to me as Operator. It has not worked before. Code:"
                            + " LEVEL_TOO_LOW.");
    }

    @Test
    void onlyTheOwner() {
        Said said = say("", "mika", "lena live.start show");

        assertThat(page(said))
                .isEqualTo(
                        """
                        lena cannot go LIVE on show.
                        lena is a standard member of nordwind.
                        lena has nothing on show through nordwind.
                        No role and no level can give this: it stays with the owner or the creator of show.
                        The owner or the creator does it himself. That is ines.
                        Waiting does not help.
                        It has not worked before.\
                        """);
    }

    @Test
    void anotherBusinessSharesLess() {
        String deeds = "assign ravi operator on nord\nlower share of nord with agentur to analyst";
        Said said = say(deeds, "ravi", "ravi campaign.edit nord");

        assertThat(page(said))
                .isEqualTo(
                        """
                        You cannot edit campaigns on nord.
                        You are a standard member of agentur.
                        You have Operator on nord: view campaigns, view reports, download reports, create campaigns, edit campaigns, edit creatives and edit the account's audiences.
                        Missing: nord is not shared with agentur that far; it takes Operator.
                        Operator includes: view campaigns, view reports, download reports, create campaigns, edit campaigns, edit creatives and edit the account's audiences.
                        An admin of the business that owns nord can raise the share of nord to Operator.
                        Waiting does not help.
                        It worked until 5 Jan 2026, 09:00 Z: the share was set to other levels.\
                        """);
    }

    @Test
    void givenByTheirAdmin() {
        Said said = say("", "mika", "ravi campaign.edit nord");

        assertThat(page(said))
                .isEqualTo(
                        """
                        This person cannot edit campaigns on nord.
                        It is shared with agentur up to Operator. What their people have is given by their admin.
                        What the people of agentur can do here is given by their admin, and it does not reach this far.
                        Operator includes: view campaigns, view reports, download reports, create campaigns, edit campaigns, edit creatives and edit the account's audiences.
                        An admin of agentur can assign nord to this person as Operator.
                        Waiting does not help.\
                        """);
    }

    @Test
    void nothingHere() {
        Said said = say("", "ines", "ines campaign.edit nord");

        assertThat(page(said))
                .isEqualTo(
                        """
                        You cannot edit campaigns on this ad account.
                        There is nothing here for you.
                        Sign in, or switch to the account that it was given to.
                        Waiting does not help.\
                        """);
    }

    @Test
    void inBusiness() {
        Said said = say("", "lena", "lena members.manage nordwind");

        assertThat(page(said))
                .isEqualTo(
                        """
                        You cannot manage members in nordwind.
                        You are a standard member of nordwind.
                        Missing: the role of an admin in nordwind.
                        An admin of nordwind can make you an admin of nordwind.
                        Waiting does not help.
                        It has not worked before.\
                        """);
    }

    @Test
    void byName() {
        String deeds = "settings of nordwind lists-assets names-approvers";
        Said said = say(deeds, "lena", "lena campaign.edit nord");

        assertThat(said.fix())
                .containsExactly("An admin of nordwind (mika) can assign nord to you as Operator.");
    }

    @Test
    void toWhoeverMayKnowEverything() {
        WordsWorld world = new WordsWorld(WORLD);
        Said said = world.say(Reader.FULL, "ines", "campaign.view", "nord");

        assertThat(page(said))
                .isEqualTo(
                        """
                        ines cannot view campaigns on nord.
                        Missing: an active membership in a business that has nord.
                        Analyst includes: view campaigns, view reports and download reports.
                        An admin of nordwind (mika) can invite ines to nordwind as a standard member.
                        ines can accept the invitation to nordwind.
                        An admin of nordwind (mika) can assign nord to ines as Analyst.
                        Waiting does not help.
                        It has not worked before.\
                        """);
    }
}
