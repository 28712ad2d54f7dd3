package org.bailiwick.server.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetChange.AssetRenamed;
import org.bailiwick.engine.change.AssetChange.AssetStateSet;
import org.bailiwick.engine.change.AssetChange.AssetTransferred;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.AssignmentChange.AssetUnassigned;
import org.bailiwick.engine.change.BusinessChange.BusinessRenamed;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationChange.InvitationDeclined;
import org.bailiwick.engine.change.InvitationChange.InvitationWithdrawn;
import org.bailiwick.engine.change.InvitationChange.MemberInvited;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberChange.MemberFinanceSet;
import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.PartnerChange.PartnerEnded;
import org.bailiwick.engine.change.PersonChange.AddressDropped;
import org.bailiwick.engine.change.PersonChange.AddressProved;
import org.bailiwick.engine.change.PersonChange.PersonRenamed;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.engine.change.ShareChange.ShareCapSet;
import org.bailiwick.engine.change.ShareChange.ShareEnded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A recording is edited and imported again: the differences are appended and nothing else.
class ImportEditTest {
    private static final String MEMBERS = "'bc_id':'1'";
    private static final String ADMIN = Tape.member("11", "ADMIN");

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    /// Imports the small recording, then this one, which makes these changes and no other.
    private void makes(Tape edited, Class<?>... changes) {
        world.importing(Tape.small());
        assertThat(world.changes(edited)).hasExactlyElementsOfTypes(changes);
        assertThat(world.importing(edited).entries()).isZero();
    }

    private static Tape with(int line, String path, String query, String... rows) {
        var tape = Tape.small();
        var list = new Tape().list(path, query, rows).lines().getFirst();
        tape.lines().set(line - 1, list);
        return tape;
    }

    private static Tape members(String... rows) {
        return with(3, "bc/member/get", MEMBERS, rows);
    }

    @Test
    void renames() {
        makes(Tape.small().edit(1, "Nordwind", "Nordwind AG"), BusinessRenamed.class);
        assertThat(world.business("1").name()).isEqualTo("Nordwind AG");
    }

    @Test
    void renamesPersonsAndAssets() {
        makes(
                Tape.small().edit(3, "User 12", "Kai Sato").edit(5, "Asset 100", "Shoes"),
                PersonRenamed.class,
                AssetRenamed.class);
        assertThat(world.nameOf(world.person("12"))).isEqualTo("Kai Sato");
        assertThat(world.account("100").name()).isEqualTo("Shoes");
    }

    @Test
    void setsStates() {
        makes(Tape.small().edit(5, "STATUS_ENABLE", "STATUS_LIMIT"), AssetStateSet.class);
        assertThat(world.account("100").state()).isEqualTo(AssetState.SUSPENDED);
    }

    @Test
    void setsRolesAndFinance() {
        makes(
                members(ADMIN, Tape.member("12", "ADMIN", "BOUND", "MANAGER")),
                MemberFinanceSet.class,
                MemberRoleSet.class);
        assertThat(world.member("1", "12").role()).isEqualTo(Role.ADMIN);
        assertThat(world.member("1", "12").finance()).isEqualTo(Finance.MANAGER);
    }

    @Test
    void leavesWhatIsNotUnderstoodAsItIs() {
        var tape =
                members(Tape.member("11", "KING", "BOUND", "CFO"), Tape.member("12", "STANDARD"));
        makes(tape);
        assertThat(world.member("1", "11").role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void removesMembersThatTheCompleteListLacks() {
        makes(members(ADMIN).edit(6, Tape.held("12", "OPERATOR"), ""), MemberRemoved.class);
        assertThat(world.member("1", "12").gone()).isTrue();
        // He comes back with a new membership, and with nothing but what the recording says.
        assertThat(world.changes(Tape.small()))
                .hasExactlyElementsOfTypes(MemberJoined.class, AssetAssigned.class);
    }

    @Test
    void removesMembersThatTikTokCallsUnbound() {
        var gone = Tape.member("12", "STANDARD", "UNBOUND", "");
        var filtered = ",'filtering':{'relation_status':'UNBOUND'}";
        var tape =
                Tape.small().without(6).without(3).list("bc/member/get", MEMBERS + filtered, gone);
        makes(tape, MemberRemoved.class);
    }

    @Test
    void removesNobodyWhomAnIncompleteListLacks() {
        var tape = Tape.small();
        tape.lines()
                .set(
                        2,
                        new Tape()
                                .page("bc/member/get", MEMBERS, 1, 2, 2, ADMIN)
                                .lines()
                                .getFirst());
        makes(tape);
    }

    @Test
    void followsAnInvitationToItsEnd() {
        var invited = Tape.member("13", "STANDARD", "PENDING", "");
        var member = Tape.member("12", "STANDARD");
        makes(members(ADMIN, member, invited), MemberInvited.class);
        var better = members(ADMIN, member, Tape.member("13", "STANDARD", "PENDING", "ANALYST"));
        assertThat(world.changes(better))
                .hasExactlyElementsOfTypes(InvitationWithdrawn.class, MemberInvited.class);
        var joined = members(ADMIN, member, Tape.member("13", "STANDARD"));
        assertThat(world.changes(joined))
                .extracting(change -> change.getClass().getSimpleName())
                .containsExactly("PersonRegistered", "AliasAdded", "AddressProved", "MemberJoined");
        assertThat(world.person("u13@x.example").id()).isEqualTo(world.person("13").id());
        assertThat(world.changes(members(ADMIN, member, invited)))
                .hasExactlyElementsOfTypes(MemberInvited.class, MemberRemoved.class);
        var declined = members(ADMIN, member, Tape.member("13", "STANDARD", "REJECTED", ""));
        assertThat(world.changes(declined)).hasExactlyElementsOfTypes(InvitationDeclined.class);
        assertThat(world.importing(declined).entries()).isZero();
        assertThat(world.changes(members(ADMIN, member, invited)))
                .hasExactlyElementsOfTypes(MemberInvited.class);
        assertThat(world.changes(members(ADMIN, member)))
                .hasExactlyElementsOfTypes(InvitationWithdrawn.class);
    }

    @Test
    void knowsWhoeverIsInvitedElsewhere() {
        makes(
                members(
                        ADMIN,
                        Tape.member("12", "STANDARD"),
                        Tape.member("21", "STANDARD", "PENDING", "")),
                MemberInvited.class);
        assertThat(world.office.now().personCount()).isEqualTo(3);
    }

    @Test
    void followsAddresses() {
        makes(
                Tape.small().edit(3, "u12@x", "kai@x").edit(6, "u12@x", "kai@x"),
                AddressProved.class,
                AddressDropped.class);
        assertThat(world.person("kai@x.example").id()).isEqualTo(world.person("12").id());
        assertThat(world.office.now().addresses(world.person("12"))).hasSize(1);
    }

    @Test
    void followsLevels() {
        makes(Tape.small().edit(6, "OPERATOR", "ADMIN"), AssetAssigned.class);
        assertThat(world.holds("1", "12", "100")).containsExactly("admin");
    }

    @Test
    void takesBackWhatTheCompleteListLacks() {
        makes(
                Tape.small()
                        .edit(6, Tape.held("12", "OPERATOR"), "")
                        .edit(6, "'total_number':1", "'total_number':0"),
                AssetUnassigned.class);
        assertThat(world.holds("1", "12", "100")).isEmpty();
    }

    @Test
    void takesNothingBackThatNoListLacks() {
        makes(Tape.small().without(6));
        makes(Tape.small().edit(6, Tape.held("12", "OPERATOR"), ""));
        makes(Tape.small().edit(6, "'OPERATOR'", "'KING'"));
        assertThat(world.holds("1", "12", "100")).containsExactly("operator");
    }

    @Test
    void closesAssetsThatTheirOwnerHasNoMore() {
        var assets = "'bc_id':'1','asset_type':'ADVERTISER'";
        var gone = with(5, "bc/asset/admin/get", assets).without(10).without(9).without(6);
        makes(gone, AssetStateSet.class, ShareEnded.class, AssetUnassigned.class);
        assertThat(world.account("100").state()).isEqualTo(AssetState.CLOSED);
        assertThat(world.changes(Tape.small()))
                .hasExactlyElementsOfTypes(
                        AssetStateSet.class, AssetShared.class, AssetAssigned.class);
        assertThat(world.account("100").state()).isEqualTo(AssetState.ACTIVE);
    }

    @Test
    void followsAnAssetToItsNewOwner() {
        var sold =
                new Tape()
                        .list("bc/get", "'bc_id':'1'", Tape.business("1", "Nordwind"))
                        .list("bc/get", "'bc_id':'2'", Tape.business("2", "Agentur"))
                        .list(
                                "bc/asset/admin/get",
                                "'bc_id':'2','asset_type':'ADVERTISER'",
                                Tape.asset("100"));
        makes(sold, AssetTransferred.class);
        assertThat(world.office.now().owningBusiness(world.account("100")))
                .hasValueSatisfying(
                        its -> assertThat(its.id()).isEqualTo(world.business("2").id()));
    }

    @Test
    void followsCaps() {
        makes(
                Tape.small().edit(9, "OPERATOR", "ANALYST").edit(10, "OPERATOR", "ANALYST"),
                ShareCapSet.class);
        var share =
                world.office.now().share(world.account("100"), world.business("2")).orElseThrow();
        assertThat(share.cap()).isEqualTo(Levels.of("analyst"));
    }

    @Test
    void endsSharesThatTheCompleteListsLack() {
        var none = with(9, "bc/partner/asset/get", Tape.shares("1", "2", "SHARING"));
        var bare = none.without(10);
        makes(bare, ShareEnded.class);
        assertThat(world.changes(Tape.small())).hasExactlyElementsOfTypes(AssetShared.class);
    }

    @Test
    void endsPartnershipsThatTheCompleteListsLack() {
        var tape = with(7, "bc/partner/get", "'bc_id':'1'").without(10).without(9).without(8);
        makes(tape, PartnerEnded.class);
        assertThat(world.office.now().share(world.account("100"), world.business("2")))
                .hasValueSatisfying(share -> assertThat(share.gone()).isTrue());
    }
}
