package org.bailiwick.server.notify;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.server.notify.Notice.About;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rows about a relation that ends by its date: to both sides, and to those who work on what is
/// shared under it.
record RelationNotices(Audience audience) {
    private Directory today() {
        return audience.today();
    }

    List<Notice> ending(Instant end, Partnership partnership) {
        List<Notice> all = new ArrayList<>();
        for (Business side : today().listing().sides(partnership)) {
            Business other = today().listing().partner(partnership, side);
            boolean closes = today().listing().closes(partnership).equals(Optional.of(side));
            Map<String, About> about =
                    Map.of(
                            "business", new About.Name(side.name()),
                            "partner", new About.Name(other.name()),
                            "at", new About.At(end),
                            "keep",
                                    new About.Name(
                                            "bailiwick do keep-partner partnership="
                                                    + partnership.id()));
            Set<PersonId> admins = new HashSet<>(audience.admins(side));
            String words = closes ? "ending-partnership" : "ending-partnership-other";
            for (PersonId to : audience.admins(side)) all.add(notice(to, words, about));
            for (PersonId to : holders(partnership, side)) {
                if (!admins.contains(to)) all.add(notice(to, "ending-partnership-yours", about));
            }
        }
        return all;
    }

    private static Notice notice(PersonId to, String words, Map<String, About> about) {
        return new Notice(to, NoticeKind.ENDINGS, words, about);
    }

    /// The members of one side who hold something that the other one shares.
    private Set<PersonId> holders(Partnership partnership, Business side) {
        Set<PersonId> all = new LinkedHashSet<>();
        for (Share share : today().listing().shares(side)) {
            boolean under = today().partnership(share).equals(Optional.of(partnership));
            if (share.gone() || !under) continue;
            for (Assignment each : today().listing().assignments(today().asset(share))) {
                Member member = today().member(each);
                boolean his = today().business(member) == side && audience.active(member);
                if (his) all.add(today().person(member).id());
            }
        }
        return all;
    }
}
