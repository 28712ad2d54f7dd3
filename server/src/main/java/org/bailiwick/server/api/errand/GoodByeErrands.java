package org.bailiwick.server.api.errand;

import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.server.command.GoodByeCommand.KeepPartner;
import org.bailiwick.server.command.GoodByeCommand.SayGoodBye;
import org.bailiwick.server.command.GoodByeCommand.SayGoodByeToPartner;
import org.bailiwick.server.command.GoodByeCommand.SayGoodByeToPerson;

import java.util.List;
import java.util.Optional;

/// Good-byes.
final class GoodByeErrands {
    /// The most successors that one good-bye names.
    private static final int SUCCESSORS_MAX = 1_000;

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
                                        flag(s, "paused"))),
                Errand.delete(
                        "/api/v1/partnerships/{partnership}/good-bye",
                        "keep-partner",
                        s -> new KeepPartner(s.own("partnership", PartnershipId::find))),
                Errand.post(
                        "/api/v1/people/{person}/good-bye",
                        "say-good-bye-to-person",
                        GoodByeErrands::person));
    }

    private static SayGoodByeToPerson person(Sheet s) {
        return new SayGoodByeToPerson(
                s.person("person"),
                s.end("at"),
                flag(s, "paused"),
                s.has("successors") ? s.members("successors", SUCCESSORS_MAX) : List.of(),
                s.has("keeper") ? Optional.of(s.person("keeper")) : Optional.empty(),
                flag(s, "end_keys"),
                flag(s, "leave_owned"));
    }

    private static boolean flag(Sheet sheet, String name) {
        return sheet.has(name) && sheet.body().flag(name);
    }
}
