package org.bailiwick.server.http;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnerStart;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.ContactCommand;
import org.bailiwick.server.command.GroupCommand;
import org.bailiwick.server.command.PartnerCommand;
import org.bailiwick.server.command.PersonCommand;
import org.bailiwick.server.command.RequestCommand;
import org.bailiwick.server.command.ShareCommand;
import org.bailiwick.server.command.TransferCommand;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The small world with at least one thing of everything that an address can name.
final class FieldsWorld {
    private final World world;
    private final Map<String, String> names = new LinkedHashMap<>();

    FieldsWorld(World world) {
        this.world = world;
        name();
    }

    /// What `{name}` stands for.
    Map<String, String> names() {
        return names;
    }

    private void name() {
        ReadingWorld reading = new ReadingWorld(world);
        names.put("nordwind", world.nordwind.toString());
        names.put("fremd", world.fremd.toString());
        names.put("nord", world.nord.toString());
        names.put("sued", world.sued.toString());
        for (var person :
                Map.of("lena", world.lena, "olivia", world.olivia, "dora", world.dora).entrySet()) {
            names.put(person.getKey(), person.getValue().toString());
        }
        names.put("sina", reading.sina.toString());
        names.put("ivan", reading.ivan.toString());
        names.put("lenasMember", reading.lena.toString());
        names.put("oliviasMember", world.member(world.olivia).toString());
        names.put("sinasMember", world.member(reading.sina).toString());
        names.put("invitation", reading.invitation.toString());
        names.put("assignment", reading.assignment.toString());
        names.put("group", reading.group.toString());
        names.put("share", reading.share.toString());
        names.put("token", "0".repeat(43));
        names.put("session", "s_" + "0".repeat(64));
        names.put("key", world.ids.key().toString());
        var today = world.office.now();
        var nordwind = today.find(world.nordwind).orElseThrow();
        names.put("partnership", today.listing().partnerships(nordwind).getFirst().id().toString());
        assets();
        world.run(new PersonCommand.ProveAddress(reading.sina, "second@nordwind.example"));
        businesses();
        new FieldsLinks(world).into(names);
        FieldsDated.into(world, reading.sina, names);
        names.put("approval", new FieldsApprovals(world, reading).waiting());
        new FieldsSecurity(world).into(names);
        names.put("webhook", webhook());
        world.send(
                "PUT",
                world.fullKey,
                "/api/v1/probes/tiktok",
                "{\"url\":\"https://ads.example/\"}");
        names.put("undoable", undoable());
        names.put("position", world.office.position(world.office.now()));
    }

    private String undoable() {
        var group = world.ids.group();
        world.run(new GroupCommand.MakeGroup(group, world.nordwind, "Undone"));
        world.run(new GroupCommand.EndGroup(group));
        return Long.toString(world.office.now().seq());
    }

    private String webhook() {
        return world.post(
                        world.fullKey,
                        "/api/v1/businesses/" + world.nordwind + "/webhooks",
                        "{\"url\":\"https://hooks.example/\",\"paused\":true}")
                .json()
                .path("id")
                .asString();
    }

    private void assets() {
        names.put("paused", paused());
        var tiktok = world.ids.asset();
        world.run(
                new AssetCommand.RegisterAsset(
                        tiktok,
                        "tiktok_account",
                        "Tok",
                        new Owner.Business(world.nordwind),
                        AssetState.ACTIVE));
        names.put("tiktok", tiktok.toString());
        var fresh = world.ids.asset();
        world.run(
                new AssetCommand.RegisterAsset(
                        fresh,
                        "ad_account",
                        "Fresh",
                        new Owner.Business(world.nordwind),
                        AssetState.ACTIVE));
        names.put("fresh", fresh.toString());
        var transfer = world.ids.transfer();
        world.run(
                new TransferCommand.OfferTransfer(
                        transfer, tiktok, new Owner.Business(world.fremd), Optional.empty()));
        names.put("transfer", transfer.toString());
        var request = world.ids.request();
        world.run(
                new RequestCommand.RequestAccess(
                        request,
                        world.nordwind,
                        Optional.of(world.lena),
                        RequestCommand.Whom.HIMSELF,
                        List.of(
                                new RequestCommand.Wanted(
                                        tiktok.toString(),
                                        tiktok,
                                        "tiktok_account",
                                        Levels.of("post"))),
                        Optional.of(Instant.parse("2027-05-01T00:00:00Z")),
                        "To post."));
        names.put("request", request.toString());
    }

    private void businesses() {
        names.put("empty", business("Empty"));
        names.put("proposal", proposal());
        var code = world.ids.partnerCode();
        var secret = org.bailiwick.engine.change.Hash.of(new byte[] {5});
        world.run(
                new ContactCommand.MakePartnerCode(
                        code, world.nordwind, secret, Optional.empty(), 2));
        names.put("partnerCode", code.toString());
        world.run(new ContactCommand.ProveDomain(world.nordwind, "nordwind.example", false));
        String closed = business("Closed");
        names.put("closed", closed);
        world.run(
                new BusinessCommand.CloseBusiness(
                        org.bailiwick.engine.change.BusinessId.find(closed).orElseThrow()));
        String denied = World.ask(world.lena, "account.settings", world.nord);
        names.put(
                "receipt",
                world.post("/access/v1/evaluation", denied)
                        .json()
                        .at("/context/evaluation_id")
                        .asString());
        names.put(
                "checkpoint",
                world.post(world.fullKey, "/api/v1/verifications", "{}")
                        .json()
                        .path("checkpoint")
                        .asString());
    }

    private String paused() {
        var share = world.ids.share();
        world.run(
                new ShareCommand.ShareAsset(
                        share,
                        world.sued,
                        world.fremd,
                        org.bailiwick.engine.change.Levels.of("analyst"),
                        Period.ALWAYS));
        world.run(new ShareCommand.PauseShare(share));
        return share.toString();
    }

    /// To a business that wants to be asked.
    private String proposal() {
        BusinessId asked = BusinessId.find(business("Asked")).orElseThrow();
        var settings = BusinessSettings.DEFAULT.with(PartnerStart.AFTER_ACCEPTANCE);
        world.run(new BusinessCommand.SetBusiness(asked, settings));
        var id = world.ids.partnership();
        world.run(new PartnerCommand.AddPartner(id, world.nordwind, asked));
        return id.toString();
    }

    private String business(String name) {
        var id = world.ids.business();
        PersonId admin = world.olivia;
        world.run(new BusinessCommand.OpenBusiness(id, name, ZoneId.of("UTC"), admin));
        return id.toString();
    }
}
