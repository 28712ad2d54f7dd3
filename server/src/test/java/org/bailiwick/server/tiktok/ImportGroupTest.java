package org.bailiwick.server.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.GroupChange.GroupAssetAdded;
import org.bailiwick.engine.change.GroupChange.GroupAssetTaken;
import org.bailiwick.engine.change.GroupChange.GroupEnded;
import org.bailiwick.engine.change.GroupChange.GroupMade;
import org.bailiwick.engine.change.GroupChange.GroupMemberSet;
import org.bailiwick.engine.change.GroupChange.GroupMemberTaken;
import org.bailiwick.engine.change.GroupChange.GroupRenamed;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.InstallationChange.AliasAdded;
import org.bailiwick.engine.change.InstallationChange.AliasDropped;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.server.command.GroupCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

/// Asset groups, imported and edited.
class ImportGroupTest {
    private static final String GROUP = "{'asset_group_id':'70','asset_group_name':'Group'}";
    private static final String ACCOUNT = "{'asset_id':'100','asset_type':'ADVERTISER'}";

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private static Tape group(String assets, String members) {
        return Tape.small()
                .groups("1", GROUP)
                .group("1", "70", "ASSET", assets.isEmpty() ? new String[0] : new String[] {assets})
                .group(
                        "1",
                        "70",
                        "MEMBER",
                        members.isEmpty() ? new String[0] : new String[] {members});
    }

    private static String member(String user, String role) {
        return "{'member_id':'%s','asset_roles':{'ADVERTISER':'ADVERTISER_ROLE_%s'}}"
                .formatted(user, role);
    }

    private static final Tape WHOLE = group(ACCOUNT, member("11", "OPERATOR"));

    private void makes(Tape edited, Class<?>... changes) {
        assertThat(world.changes(edited)).hasExactlyElementsOfTypes(changes);
        assertThat(world.importing(edited).entries()).isZero();
    }

    private GroupId theGroup() {
        return (GroupId) world.office.now().alias("tiktok", "group", "70").orElseThrow().thing();
    }

    @Test
    void opensThroughAGroup() {
        world.importing(Tape.small());
        assertThat(world.may("11", "campaign.edit", "ad_account", "100")).isFalse();
        makes(
                WHOLE,
                GroupMade.class,
                AliasAdded.class,
                GroupAssetAdded.class,
                GroupMemberSet.class);
        assertThat(world.may("11", "campaign.edit", "ad_account", "100")).isTrue();
        assertThat(world.may("11", "account.settings", "ad_account", "100")).isFalse();
    }

    @Test
    void followsItsContent() {
        world.importing(WHOLE);
        makes(group(ACCOUNT, member("11", "ANALYST")), GroupMemberSet.class);
        makes(group("", member("11", "ANALYST")), GroupAssetTaken.class);
        makes(group("", member("12", "ADMIN")), GroupMemberSet.class, GroupMemberTaken.class);
        makes(
                group("", member("12", "ADMIN")).editAll("\"Group\"", "\"Team\""),
                GroupRenamed.class);
    }

    @Test
    void endsWithTheCompleteListAndComesBack() {
        world.importing(WHOLE);
        makes(Tape.small());
        makes(Tape.small().groups("1"), GroupEnded.class);
        makes(
                WHOLE,
                GroupMade.class,
                AliasDropped.class,
                AliasAdded.class,
                GroupAssetAdded.class,
                GroupMemberSet.class);
    }

    @Test
    void tellsWhatCannotBeInIt() {
        var foreign = "{'asset_id':'999','asset_type':'ADVERTISER'}";
        var report = world.importing(group(foreign, member("21", "ADMIN")));
        assertThat(report.unclear())
                .containsExactly(
                        Notice.at(12, Matter.ASSET_NOT_HERE, "999", "1"),
                        Notice.at(13, Matter.NOT_A_MEMBER, "21", "1"));
    }

    @Test
    void leavesWhatOthersPutInOrTookOut() {
        world.importing(WHOLE);
        var kai = world.member("1", "12").id();
        world.byHand(
                new GroupCommand.SetGroupMember(
                        theGroup(),
                        kai,
                        Map.of("ad_account", Levels.of("analyst")),
                        Period.ALWAYS));
        world.byHand(new GroupCommand.TakeGroupMember(theGroup(), world.member("1", "11").id()));
        var report = world.importing(WHOLE);
        assertThat(report.entries()).isZero();
        assertThat(report.conflicts())
                .containsExactly(Notice.at(13, Matter.OTHERS_PLACE, "70", "11"));
    }

    @Test
    void leavesAGroupThatOthersEnded() {
        world.importing(WHOLE);
        world.byHand(new GroupCommand.EndGroup(theGroup()));
        var report = world.importing(WHOLE);
        assertThat(report.entries()).isZero();
        assertThat(report.conflicts())
                .containsExactly(Notice.at(11, Matter.OTHERS_ENDED_GROUP, "70"));
    }
}
