package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestId;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One of every command about requests for access; see [EveryCommand].
final class EveryRequest {
    private EveryRequest() {}

    static Map<String, Command> in(Rulebook world) {
        Map<String, Command> all = new LinkedHashMap<>();
        all.put("for the partner", forPartner(world, world.ids.request(), world.west));
        all.put("for a colleague", forMember(world, world.ids.request(), world.sued));
        each(all, "of the partner", world.asked);
        each(all, "of a member", world.askedNord);
        each(all, "of a person's asset", world.askedPersonal);
        return all;
    }

    private static void each(Map<String, Command> all, String words, RequestId request) {
        all.put(words + ", approve", new RequestCommand.ApproveRequest(request, List.of()));
        all.put(words + ", refuse", new RequestCommand.RefuseRequest(request, "Not now."));
        all.put(words + ", withdraw", new RequestCommand.WithdrawRequest(request));
    }

    static Command forPartner(Rulebook world, RequestId id, AssetId asset) {
        PersonId by = world.person("partner admin");
        return ask(id, world.partner, by, Optional.empty(), asset, "ad_account", "operator");
    }

    static Command forPersonal(Rulebook world, RequestId id, AssetId asset) {
        PersonId by = world.person("partner admin");
        return ask(id, world.partner, by, Optional.empty(), asset, "tiktok_account", "live");
    }

    static Command forMember(Rulebook world, RequestId id, AssetId asset) {
        MemberId member = world.member("finance manager", world.nordwind);
        PersonId by = world.person("standard");
        return ask(id, world.nordwind, by, Optional.of(member), asset, "ad_account", "operator");
    }

    private static Command ask(
            RequestId id,
            BusinessId business,
            PersonId by,
            Optional<MemberId> member,
            AssetId asset,
            String kind,
            String level) {
        return new RequestCommand.RequestAccess(
                id,
                business,
                Optional.of(by),
                member.<RequestCommand.Whom>map(RequestCommand.Whom.Member::new)
                        .orElse(RequestCommand.Whom.BUSINESS),
                List.of(new RequestCommand.Wanted(asset.toString(), asset, kind, Levels.of(level))),
                Optional.empty(),
                "To work on it.");
    }
}
