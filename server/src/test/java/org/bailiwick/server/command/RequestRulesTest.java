package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.RequestChange.AccessRequested;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.engine.directory.Request.State;
import org.bailiwick.server.command.RequestCommand.RefuseRequest;
import org.bailiwick.server.command.RequestCommand.Wanted;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who asks for what, and who decides it.
class RequestRulesTest extends AtRequests {
    @Test
    void whatIsThereAndWhatIsNotAreAskedForAlike() {
        AssetId nothing = ids.asset();
        for (AssetId asset : List.of(world.sued, nothing)) {
            RequestId id = ids.request();
            List<Change> changes =
                    by(
                            "stranger",
                            command(
                                    id,
                                    world.other,
                                    Optional.empty(),
                                    Optional.empty(),
                                    account(asset, "operator")));
            assertThat(changes).hasSize(1);
            assertThat(state(id)).isEqualTo(State.PENDING);
            assertThat(missing("stranger", "campaign.view", asset)).isPresent();
        }
        Wanted wrongKind = wanted(world.west, "pixel", "admin");
        RequestId id = ask("stranger", world.other, Optional.empty(), wrongKind);
        assertThat(office.now().find(id).orElseThrow().wishes().getFirst().asset())
                .isNotEqualTo(world.west);
        assertNotAllowed("admin", whole(id));
        for (AssetId asset : List.of(world.sued, nothing)) {
            var ask =
                    command(
                            ids.request(),
                            world.other,
                            Optional.of(world.member("stranger", world.other)),
                            Optional.empty(),
                            account(asset, "operator"));
            assertRefused("stranger", ask, "ask for the business instead");
        }
    }

    /// That two names are those of one asset tells that it is there.
    @Test
    void twoNamesOfAForeignAssetAreTakenAsTwo() {
        Wanted alias =
                new Wanted("ad_account:7001", world.nord, "ad_account", Levels.of("analyst"));
        RequestId id =
                ask(
                        "stranger",
                        world.other,
                        Optional.empty(),
                        alias,
                        account(world.nord, "operator"));
        assertThat(office.now().find(id).orElseThrow().wishes())
                .extracting(w -> w.asset().equals(world.nord))
                .containsExactly(true, false);
        var own =
                command(
                        ids.request(),
                        world.nordwind,
                        member("finance analyst"),
                        Optional.empty(),
                        alias,
                        account(world.nord, "operator"));
        assertRefused("standard", own, "named twice");
    }

    @Test
    void aMemberAsksUpToTheCapOnly() {
        by("admin", new ShareCommand.SetCap(world.share, Levels.of("analyst")));
        var member = Optional.of(world.member("partner admin", world.partner));
        var ask =
                command(
                        ids.request(),
                        world.partner,
                        member,
                        Optional.empty(),
                        account(world.nord, "operator"));
        assertRefused("partner admin", ask, "ask the owner to raise the share");
        RequestId id = ask("partner member", world.partner, member, account(world.nord, "analyst"));
        assertNotAllowed("admin", whole(id));
        by("both", whole(id));
        assertThat(missing("partner admin", "campaign.view", world.nord)).isEmpty();
    }

    @Test
    void nobodyDecidesHisOwn() {
        RequestId himself =
                ask("admin", world.nordwind, member("admin"), account(world.nord, "analyst"));
        assertRefused("admin", whole(himself), "your own request");
        assertRefused("admin", new RefuseRequest(himself, "No."), "your own request");
        RequestId forAnother =
                ask(
                        "admin",
                        world.nordwind,
                        member("finance analyst"),
                        account(world.nord, "analyst"));
        assertRefused("admin", whole(forAnother), "your own request");
        RequestId forHim =
                ask("standard", world.nordwind, member("admin"), account(world.sued, "analyst"));
        assertRefused("admin", whole(forHim), "your own request");
        by("both", whole(himself));
        by("both", whole(forAnother));
        by("both", whole(forHim));
    }

    @Test
    void aPersonalAssetIsItsOwnersToDecide() {
        assertNotAllowed("admin", whole(world.askedPersonal));
        List<Change> changes = by("personal owner", whole(world.askedPersonal));
        assertThat(changes).hasSize(2).element(1).isInstanceOf(AssetShared.class);
    }

    @Test
    void everyOwnerDecidesOnHisOwn() {
        RequestId id =
                ask(
                        "partner admin",
                        world.partner,
                        Optional.empty(),
                        account(world.west, "operator"),
                        wanted(world.personal, "tiktok_account", "live"),
                        account(ids.asset(), "analyst"));
        by("admin", new RefuseRequest(id, "Not these."));
        assertThat(state(id)).isEqualTo(State.PENDING);
        assertRefused("admin", whole(id), "nothing of this request is left");
        by("personal owner", whole(id));
        assertThat(state(id)).isEqualTo(State.PENDING);
        now = now.plus(RequestCommand.OPEN_FOR);
        assertThat(state(id)).isEqualTo(State.APPROVED_LESS);
    }

    @Test
    void theSameIsAskedForOnce() {
        assertRefused(
                "partner admin",
                command(
                        ids.request(),
                        world.partner,
                        Optional.empty(),
                        Optional.empty(),
                        account(world.sued, "analyst")),
                "asked for already");
    }

    @Test
    void thereIsAnEndToAsking() {
        List<Change> made = new ArrayList<>();
        for (int i = 0; i < RequestCommand.OPEN_EACH_MAX; i++) {
            RequestId id = ids.request();
            made.addAll(
                    by(
                            "stranger",
                            command(
                                    id,
                                    world.other,
                                    Optional.empty(),
                                    Optional.empty(),
                                    account(ids.asset(), "analyst"))));
        }
        assertThat(made).hasOnlyElementsOfType(AccessRequested.class);
        var more =
                command(
                        ids.request(),
                        world.other,
                        Optional.empty(),
                        Optional.empty(),
                        account(ids.asset(), "analyst"));
        assertRefused("stranger", more, "requests already");
    }

    @Test
    void onlyMembersAskAndOnlyForTheirOwn() {
        Wanted nord = account(world.nord, "analyst");
        for (String who : List.of("stranger", "suspended", "removed", "disabled", "invited")) {
            assertNotAllowed(
                    who,
                    command(
                            ids.request(),
                            world.nordwind,
                            member("finance analyst"),
                            Optional.empty(),
                            nord));
        }
        var ask =
                command(
                        ids.request(),
                        world.nordwind,
                        Optional.of(world.member("partner member", world.partner)),
                        Optional.empty(),
                        nord);
        assertNotThere("standard", ask);
        var held =
                command(ids.request(), world.nordwind, member("standard"), Optional.empty(), nord);
        assertRefused("standard", held, "holds this on");
    }
}
