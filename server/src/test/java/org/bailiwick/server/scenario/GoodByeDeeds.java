package org.bailiwick.server.scenario;

import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.scenario.Finder;
import org.bailiwick.engine.scenario.GoodByeDeed;
import org.bailiwick.engine.scenario.Moment;
import org.bailiwick.engine.scenario.Names;
import org.bailiwick.server.command.GoodByeCommand.KeepPartner;
import org.bailiwick.server.command.GoodByeCommand.SayGoodBye;
import org.bailiwick.server.command.GoodByeCommand.SayGoodByeToPartner;
import org.bailiwick.server.command.GoodByeCommand.SayGoodByeToPerson;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Good-byes, each as the command for it.
record GoodByeDeeds(Hands hands, Names names) {
    private Finder finder() {
        return new Finder(hands.today(), names);
    }

    void carryOut(GoodByeDeed deed) {
        switch (deed) {
            case GoodByeDeed.ToMember d -> {
                Business business = finder().business(d.business());
                Optional<MemberId> next =
                        d.next().map(name -> finder().member(name, d.business()).id());
                hands.admins(
                        business,
                        new SayGoodBye(
                                finder().member(d.person(), d.business()).id(),
                                end(d.at(), business.zone()),
                                d.paused(),
                                next,
                                false));
            }
            case GoodByeDeed.ToPerson d ->
                    hands.operator(
                            new SayGoodByeToPerson(
                                    names.person(d.person()),
                                    end(d.at(), ZoneOffset.UTC),
                                    false,
                                    List.of(),
                                    Optional.empty(),
                                    false,
                                    false));
            case GoodByeDeed.ToPartner d -> {
                Business by = finder().business(d.by());
                hands.admins(
                        by,
                        new SayGoodByeToPartner(
                                finder().partnership(d.by(), d.partner()).id(),
                                by.id(),
                                end(d.at(), by.zone()),
                                d.paused()));
            }
            case GoodByeDeed.Keep(var one, var other) ->
                    hands.admins(
                            finder().business(one),
                            new KeepPartner(finder().partnership(one, other).id()));
        }
    }

    private static Optional<Instant> end(Optional<Moment> at, ZoneId zone) {
        return at.map(m -> m.end(zone));
    }
}
