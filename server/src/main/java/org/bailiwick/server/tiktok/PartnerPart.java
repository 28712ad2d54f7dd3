package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.PartnerChange.PartnerEnded;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.server.tiktok.Wanted.Pair;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Who is whose partner.
record PartnerPart() implements Part {
    @Override
    public String name() {
        return "partners";
    }

    @Override
    public void compare(Work work) {
        for (Pair pair : work.wanted().partners().keySet()) {
            Optional<Business> one = work.here().business(pair.one());
            Optional<Business> other = work.here().business(pair.other());
            if (one.isPresent() && other.isPresent()) pair(work, pair, one.get(), other.get());
        }
        Set<PartnershipId> ended = new HashSet<>();
        for (String id : work.wanted().businesses().keySet()) {
            if (work.wanted().complete(new Scope.Partners(id))) {
                work.here().business(id).ifPresent(its -> endOthers(work, id, its, ended));
            }
        }
    }

    private static void pair(Work work, Pair pair, Business one, Business other) {
        if (one.id().equals(other.id())) return;
        Optional<Partnership> known = work.here().partnership(one, other);
        boolean stands = known.filter(its -> !its.gone() && !its.overAt(work.now())).isPresent();
        if (stands) return;
        if (known.filter(its -> work.isOthers(Others.What.END, its.id())).isPresent()) {
            int line = Optional.ofNullable(work.wanted().partners().get(pair)).orElse(0);
            work.note(line, Matter.OTHERS_ENDED_PARTNER, pair.one(), pair.other());
            return;
        }
        work.add(new PartnerAdded(work.ids().partnership(), one.id(), other.id()));
    }

    private static void endOthers(Work work, String id, Business its, Set<PartnershipId> ended) {
        for (Partnership known : work.today().listing().partnerships(its)) {
            if (known.gone() || known.overAt(work.now())) continue;
            if (!work.here().isOurs(known)) continue;
            Business other = work.today().listing().partner(known, its);
            boolean there =
                    Here.ids(other.aliases()).stream()
                            .anyMatch(partner ->
                                    work.wanted().partners().containsKey(Pair.of(id, partner)));
            if (!there && ended.add(known.id())) work.add(new PartnerEnded(known.id()));
        }
    }
}
