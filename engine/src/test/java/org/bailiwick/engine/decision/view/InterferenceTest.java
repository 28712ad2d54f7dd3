package org.bailiwick.engine.decision.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.AssignmentChange.AssetUnassigned;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberChange.MemberFinanceSet;
import org.bailiwick.engine.change.MemberChange.MemberReinstated;
import org.bailiwick.engine.change.MemberChange.MemberSuspended;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Reader;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.View;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Level;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// What goes on among the members of another business changes nothing of what somebody is told, as
/// long as it stays a denial: so he cannot find out about it by asking either.
class InterferenceTest {
    @Test
    void whatGoesOnElsewhereIsNotTold() {
        check(1, 60, 150);
    }

    @Test
    @Tag("long")
    void whatGoesOnElsewhereIsNotToldInManyHistories() {
        check(10_000, 500, 200);
    }

    private static void check(long firstSeed, int histories, int questions) {
        int compared = 0;
        for (long seed = firstSeed; seed < firstSeed + histories; seed++) {
            MarkedHistory history = new MarkedHistory(seed);
            Directory directory = history.directory();
            List<Business> businesses = new ArrayList<>();
            directory.eachBusiness(businesses::add);
            SplittableRandom chance = new SplittableRandom(seed);
            for (Question question : history.questions(questions)) {
                Business elsewhere = businesses.get(chance.nextInt(businesses.size()));
                List<Change> changes = inside(directory, elsewhere, question, chance);
                if (changes.isEmpty()) continue;
                Directory other = directory.after(changes, directory.time());
                compared += compare(seed, directory, other, elsewhere, question);
            }
        }
        assertThat(compared).as("answers compared").isGreaterThan(histories * 50);
    }

    private static int compare(
            long seed, Directory one, Directory other, Business elsewhere, Question question) {
        if (!(Decider.decide(one, question) instanceof Decision.Denied first)) return 0;
        if (!(Decider.decide(other, question) instanceof Decision.Denied second)) return 0;
        List<Person> readers = new ArrayList<>();
        one.eachPerson(readers::add);
        int compared = 0;
        for (Person person : readers) {
            boolean his =
                    one.memberships(person).stream().anyMatch(m -> one.business(m) == elsewhere);
            if (his) continue;
            Reader reader = new Reader.Person(person.id());
            assertThat(View.of(other, second, reader))
                    .as("seed %d, %s reads %s", seed, person.id(), question)
                    .isEqualTo(View.of(one, first, reader));
            compared++;
        }
        return compared;
    }

    /// Something that happens to the standard members of a business, most often to the one asked
    /// about.
    static List<Change> inside(
            Directory directory, Business business, Question question, SplittableRandom chance) {
        List<Member> members = new ArrayList<>();
        for (Member member : directory.listing().members(business)) {
            if (member.gone() || member.role() == Role.ADMIN) continue;
            boolean asked =
                    question.subject().equals(new Subject.Known(directory.person(member).id()));
            if (asked || chance.nextInt(4) == 0) members.add(member);
        }
        List<Change> changes = new ArrayList<>();
        for (Member member : members) changes.addAll(to(directory, member, chance));
        return changes;
    }

    private static List<Change> to(Directory directory, Member member, SplittableRandom chance) {
        return switch (chance.nextInt(4)) {
            case 0 ->
                    List.of(
                            member.suspended()
                                    ? new MemberReinstated(member.id())
                                    : new MemberSuspended(member.id()));
            case 1 ->
                    List.of(
                            new MemberFinanceSet(
                                    member.id(),
                                    member.finance() == Finance.NONE
                                            ? Finance.MANAGER
                                            : Finance.NONE));
            case 2 -> unassigned(directory, member);
            default -> assigned(directory, member, chance);
        };
    }

    private static List<Change> unassigned(Directory directory, Member member) {
        List<Change> changes = new ArrayList<>();
        for (Assignment assignment : directory.listing().assignments(member)) {
            changes.add(new AssetUnassigned(assignment.id()));
        }
        return changes;
    }

    private static List<Change> assigned(
            Directory directory, Member member, SplittableRandom chance) {
        Business business = directory.business(member);
        List<Asset> assets = new ArrayList<>(directory.listing().assets(business));
        for (Share share : directory.listing().shares(business)) {
            if (!share.gone()) assets.add(directory.asset(share));
        }
        List<Change> changes = new ArrayList<>();
        for (Asset asset : assets) {
            List<Level> levels =
                    directory.kind(asset.kind()).map(k -> k.levels()).orElse(List.of());
            if (levels.isEmpty()) continue;
            Level level = levels.get(chance.nextInt(levels.size()));
            changes.add(
                    new AssetAssigned(
                            new Ids(chance).assignment(),
                            member.id(),
                            asset.id(),
                            Levels.of(level.name()),
                            Period.ALWAYS,
                            false));
        }
        return changes;
    }
}
