package org.bailiwick.server.words;

import org.bailiwick.engine.change.GoodByeChange;

import java.util.List;

/// What is said of good-byes in the record.
record GoodByeHoles(Catalogue catalogue, Times times, Names names) {
    Holes of(GoodByeChange change) {
        return switch (change) {
            case GoodByeChange.MemberGoodByeSaid c ->
                    new Holes().with("member", names.of(c.member())).with("at", times.of(c.at()));
            case GoodByeChange.PartnerGoodByeSaid c ->
                    new Holes()
                            .with("partnership", names.of(c.partnership()))
                            .with("at", times.of(c.at()));
            case GoodByeChange.PersonGoodByeSaid c ->
                    new Holes().with("person", names.of(c.person())).with("at", times.of(c.at()));
            case GoodByeChange.GoodByeChecked c ->
                    new Holes()
                            .with("entry", Long.toString(c.entry()))
                            .with("left", left(c.left()));
        };
    }

    private String left(List<GoodByeChange.Left> left) {
        if (left.isEmpty()) return catalogue.say("left.nothing");
        int count = left.stream().mapToInt(l -> l.ids().size()).sum();
        return catalogue.say("left.something", new Holes().with("count", Integer.toString(count)));
    }
}
