package org.bailiwick.engine.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A place in a group with dates, and a link that opens later, as [JournalFormat1] has them.
final class DatedFacts {
    private static final AccessLinkId LINK = new AccessLinkId(17, 17);

    private DatedFacts() {}

    static List<Change> facts(
            BusinessId agency, GroupId group, MemberId member, Instant from, Instant until) {
        Map<String, Levels> levels = Map.of("ad_account", Levels.of("operator"));
        LinkTerms terms =
                new LinkTerms(
                        false,
                        false,
                        List.of(new LinkTerms.Wanted("ad_account", Levels.of("analyst"))),
                        Sealed.NONE,
                        List.of(),
                        Period.OPEN_END,
                        90,
                        from,
                        until,
                        List.of(LinkLanguage.EN),
                        LinkTerms.NO_COLOUR);
        return List.of(
                new GroupChange.GroupMemberSet(group, member, levels, Period.until(until)),
                new GroupChange.GroupMemberSet(group, member, levels, new Period(from, until)),
                new AccessLinkChange.AccessLinkMade(LINK, agency, Hash.of(new byte[] {17}), terms),
                new AccessLinkChange.AccessLinkChanged(
                        LINK, terms.open(new Period(from, Period.OPEN_END))));
    }
}
