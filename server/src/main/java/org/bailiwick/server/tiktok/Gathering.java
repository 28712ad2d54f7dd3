package org.bailiwick.server.tiktok;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Puts what the lines of a recording say together into one world.
///
/// @param wanted what they say
/// @param contradictions lines that do not go together, the later one to blame
/// @param notices what was not understood
record Gathering(Wanted wanted, List<Notice> contradictions, List<Notice> notices) {

    /// Of all lines.
    static Gathering of(List<Told> lines) {
        return new Work().gather(lines);
    }

    /// Without the lines that contradict earlier ones, or that only then come to do so.
    static Gathering ofThoseThatAgree(List<Told> lines) {
        List<Notice> left = new ArrayList<>();
        Set<Integer> without = new TreeSet<>();
        while (true) {
            var rest = lines.stream().filter(told -> !without.contains(told.line())).toList();
            Gathering gathering = of(rest);
            if (gathering.contradictions().isEmpty()) {
                return new Gathering(gathering.wanted(), left, gathering.notices());
            }
            left.addAll(gathering.contradictions());
            for (Notice notice : gathering.contradictions()) without.add(notice.line());
        }
    }

    private static final class Work {
        private final Findings findings = new Findings();
        private final Pages pages = new Pages(findings);
        private final BusinessBook businesses = new BusinessBook(findings);
        private final PeopleBook people = new PeopleBook(findings);
        private final AssetBook assets = new AssetBook(findings);
        private final HoldBook holds = new HoldBook(findings);
        private final GroupBook groups = new GroupBook(findings);
        private final ShareBook shares = new ShareBook(findings);

        Gathering gather(List<Told> lines) {
            for (Told told : lines) {
                pages.add(told);
                String business = told.source().parameters().getOrDefault("bc_id", "");
                if (!business.isEmpty()) businesses.seen(told.line(), business);
                for (Fact fact : told.facts()) write(told.line(), fact);
            }
            Map<Scope, Integer> complete = pages.complete();
            businesses.hold(complete);
            shares.hold(complete);
            new Ownership(findings, complete, businesses, assets, shares).settle();
            var wanted =
                    new Wanted(
                            businesses.businesses(),
                            people.users(),
                            people.members(),
                            assets.assets(),
                            holds.holds(),
                            groups.groups(),
                            businesses.partners(),
                            shares.shares(),
                            complete.keySet());
            return new Gathering(wanted, findings.contradictions(), findings.notices());
        }

        private void write(int line, Fact fact) {
            switch (fact) {
                case Fact.BusinessTold told -> businesses.told(line, told);
                case Fact.MemberTold told -> people.member(line, told);
                case Fact.UserNamed told -> people.named(line, told);
                case Fact.AssetTold told -> assets.told(line, told);
                case Fact.AssetNamed told -> assets.named(line, told);
                case Fact.HoldTold told -> holds.told(line, told);
                case Fact.GroupTold told -> groups.told(line, told);
                case Fact.GroupAssetTold told -> groups.asset(line, told);
                case Fact.GroupMemberTold told -> groups.member(line, told);
                case Fact.PartnerTold told -> businesses.partner(line, told);
                case Fact.ShareTold told -> share(line, told);
                case Fact.SharedWith told -> {
                    businesses.paired(line, told.owner(), told.partner(), told.partnerName());
                    shares.sharedWith(line, told);
                }
            }
        }

        private void share(int line, Fact.ShareTold told) {
            businesses.paired(line, told.owner(), told.partner(), "");
            assets.named(line, new Fact.AssetNamed(told.owner(), told.asset(), told.name(), ""));
            shares.told(line, told);
        }
    }
}
