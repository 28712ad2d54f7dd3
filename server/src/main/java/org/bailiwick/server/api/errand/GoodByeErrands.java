package org.bailiwick.server.api.errand;

import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.server.command.GoodByeCommand.SayGoodBye;
import org.bailiwick.server.command.GoodByeCommand.SayGoodByeToPartner;

import java.util.List;

/// Good-byes.
final class GoodByeErrands {
    private GoodByeErrands() {}

    static List<Errand> goodByes() {
        return List.of(
                Errand.post(
                        "/api/v1/members/{member}/good-bye",
                        "say-good-bye",
                        s ->
                                new SayGoodBye(
                                        s.member(),
                                        s.end("at"),
                                        flag(s, "paused"),
                                        s.successor(),
                                        flag(s, "leave_owned"))),
                Errand.post(
                        "/api/v1/partnerships/{partnership}/good-bye",
                        "say-good-bye-to-partner",
                        s ->
                                new SayGoodByeToPartner(
                                        s.own("partnership", PartnershipId::find),
                                        s.business("business"),
                                        s.end("at"),
                                        flag(s, "paused"))));
    }

    private static boolean flag(Sheet sheet, String name) {
        return sheet.has(name) && sheet.body().flag(name);
    }
}
