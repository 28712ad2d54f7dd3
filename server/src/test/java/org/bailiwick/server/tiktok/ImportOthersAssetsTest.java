package org.bailiwick.server.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Grant;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.AssignmentCommand;
import org.bailiwick.server.command.GoodByeCommand;
import org.bailiwick.server.command.InstallationCommand;
import org.bailiwick.server.command.PartnerCommand;
import org.bailiwick.server.command.PersonCommand;
import org.bailiwick.server.command.ShareCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// As [ImportOthersTest], for assets, shares and who holds what.
class ImportOthersAssetsTest {
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private void conflicts(Tape tape, Notice... expected) {
        ImportReport report = world.importing(tape);
        assertThat(report.conflicts()).containsExactly(expected);
        assertThat(report.entries()).isZero();
        assertThat(report.conflicts().stream().map(Wording::of)).allMatch(s -> s.contains("stay"));
    }

    private static Tape replaced(int line, String path, String query, String... rows) {
        var tape = Tape.small();
        tape.lines().set(line - 1, new Tape().list(path, query, rows).lines().getFirst());
        return tape;
    }

    @Test
    void leavesAssignmentsThatOthersMade() {
        world.importing(Tape.small());
        world.byHand(
                new AssignmentCommand.Assign(
                        world.ids.assignment(),
                        world.member("1", "12").id(),
                        world.account("100").id(),
                        Levels.of("admin"),
                        Period.ALWAYS));
        conflicts(
                Tape.small(),
                Notice.at(6, Matter.OTHERS_ASSIGNMENT, "12", "100", "operator", "admin"));
        var none =
                replaced(
                        6,
                        "bc/asset/member/get",
                        "'bc_id':'1','asset_type':'ADVERTISER','asset_id':'100'");
        conflicts(none);
        assertThat(world.holds("1", "12", "100")).containsExactly("admin");
    }

    @Test
    void doesNotGiveBackWhatSomebodyTookOrDated() {
        world.importing(Tape.small());
        var grant =
                world.office.now().grants(world.member("1", "12"), world.account("100")).getFirst();
        var assignment = ((Grant.Direct) grant).assignment().id();
        var soon = Period.until(World.NOON.plus(Duration.ofDays(1)));
        world.byHand(new AssignmentCommand.SetAssignmentPeriod(assignment, soon));
        var expected = Notice.at(6, Matter.OTHERS_TOOK, "12", "100", "operator");
        conflicts(Tape.small(), expected);
        world.byHand(new AssignmentCommand.Unassign(assignment));
        conflicts(Tape.small(), expected);
        assertThat(world.holds("1", "12", "100")).isEmpty();
    }

    @Test
    void leavesAssetsThatOthersRegistered() {
        world.importing(Tape.small().without(10).without(9).without(6).without(5));
        var asset = world.ids.asset();
        world.byHand(
                new AssetCommand.RegisterAsset(
                        asset,
                        "ad_account",
                        "Mine",
                        new Owner.Business(world.business("1").id()),
                        AssetState.SUSPENDED));
        world.byHand(new InstallationCommand.AddAlias("tiktok", "100", asset));
        world.importing(Tape.small());
        conflicts(Tape.small(), Notice.at(5, Matter.OTHERS_ASSET, "100"));
        assertThat(world.account("100").state()).isEqualTo(AssetState.SUSPENDED);
        assertThat(world.holds("1", "12", "100")).containsExactly("operator");
        conflicts(
                replaced(5, "bc/asset/admin/get", "'bc_id':'1','asset_type':'ADVERTISER'")
                        .without(10)
                        .without(9)
                        .without(6));
    }

    @Test
    void leavesStatesAndNamesThatOthersSaid() {
        world.importing(Tape.small());
        world.byHand(
                new AssetCommand.SetAssetState(world.account("100").id(), AssetState.SUSPENDED));
        conflicts(Tape.small(), Notice.at(5, Matter.OTHERS_ASSET, "100"));
        world.byHand(new AssetCommand.SetAssetState(world.account("100").id(), AssetState.ACTIVE));
        world.byHand(new AssetCommand.RenameAsset(world.account("100").id(), "Mine"));
        world.byHand(new PersonCommand.RenamePerson(world.person("12").id(), "Kai"));
        conflicts(Tape.small(), Notice.at(5, Matter.OTHERS_ASSET, "100"));
        assertThat(world.nameOf(world.person("12"))).isEqualTo("Kai");
    }

    private Share share() {
        return world.office.now().share(world.account("100"), world.business("2")).orElseThrow();
    }

    @Test
    void leavesCapsAndEndsThatOthersSaid() {
        world.importing(Tape.small());
        world.byHand(new ShareCommand.SetCap(share().id(), Levels.of("analyst")));
        conflicts(
                Tape.small(), Notice.at(9, Matter.OTHERS_SHARE, "100", "2", "operator", "analyst"));
        world.byHand(new ShareCommand.EndShare(share().id()));
        conflicts(Tape.small(), Notice.at(9, Matter.OTHERS_ENDED_SHARE, "100", "2"));
        world.byHand(
                new ShareCommand.ShareAsset(
                        world.ids.share(),
                        world.account("100").id(),
                        world.business("2").id(),
                        Levels.of("admin"),
                        Period.ALWAYS));
        conflicts(Tape.small(), Notice.at(9, Matter.OTHERS_SHARE, "100", "2", "operator", "admin"));
        var none =
                replaced(9, "bc/partner/asset/get", Tape.shares("1", "2", "SHARING")).without(10);
        conflicts(none);
        assertThat(share().gone()).isFalse();
    }

    /// The list still has the two as partners: that they are no more was said here.
    @Test
    void leavesPartnersWhomOthersSaidGoodByeToAtADate() {
        world.importing(Tape.small());
        var known = world.office.now().listing().partnerships(world.business("1")).getFirst();
        Instant at = world.now.plus(Duration.ofDays(9));
        world.byHand(
                new GoodByeCommand.SayGoodByeToPartner(
                        known.id(), world.business("1").id(), Optional.of(at), false));
        conflicts(Tape.small());
        world.now = at;
        conflicts(Tape.small(), Notice.at(7, Matter.OTHERS_ENDED_PARTNER, "1", "2"));
    }

    @Test
    void leavesPartnersThatOthersParted() {
        world.importing(Tape.small());
        var known = world.office.now().listing().partnerships(world.business("1")).getFirst();
        world.byHand(new PartnerCommand.EndPartner(known.id()));
        conflicts(Tape.small(), Notice.at(7, Matter.OTHERS_ENDED_PARTNER, "1", "2"));
        assertThat(share().gone()).isTrue();
    }
}
