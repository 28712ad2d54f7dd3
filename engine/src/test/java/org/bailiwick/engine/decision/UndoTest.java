package org.bailiwick.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.AssetChange;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.InstallationChange.KeyRevoked;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.change.UndoChange.EntryUndone;
import org.bailiwick.engine.decision.reference.Histories;
import org.bailiwick.engine.decision.reference.TestModels;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Undoable;
import org.bailiwick.engine.model.Action;
import org.bailiwick.engine.model.Kind;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What an undo leaves is what there would be had the entry never happened.
class UndoTest {
    private static final int COMMANDS = 120;
    private static final int LATER = 8;

    @Test
    void everythingIsAnsweredAsBefore() {
        Set<String> kinds = new TreeSet<>();
        int undone = 0;
        for (long seed = 1; seed <= 60; seed++) {
            List<Entry> history = Histories.history(seed, COMMANDS);
            Directory before = Directory.empty(TestModels.tiktok());
            for (int at = 0; at < history.size(); at++) {
                Entry entry = history.get(at);
                Directory after = before.after(entry);
                Optional<Undoable> undoable = after.undoables().find(entry.seq());
                if (undoable.isPresent()) {
                    Directory again = after.after(undo(after, undoable.get(), entry.time()));
                    String told = "seed %d, %s".formatted(seed, entry);
                    assertSame(before, again, entry, told);
                    assertThat(again.undoables().undoneBy(entry.seq())).isPresent();
                    for (Change each : entry.changes()) kinds.add(each.getClass().getSimpleName());
                    undone++;
                }
                before = after;
            }
        }
        assertThat(undone).isGreaterThan(500);
        assertThat(kinds)
                .contains(
                        "MemberRemoved",
                        "MemberRoleSet",
                        "MemberFinanceSet",
                        "MemberPeriodSet",
                        "MemberSuspended",
                        "AssetTransferred",
                        "AssetAssigned",
                        "AssetUnassigned",
                        "AssignmentPeriodSet",
                        "GroupAssetTaken",
                        "GroupMemberTaken",
                        "GroupMemberSet",
                        "GroupEnded",
                        "PartnerEnded",
                        "PartnerLeft",
                        "PartnerUntilSet",
                        "PersonDisabled",
                        "KeyChanged",
                        "ShareCapSet",
                        "SharePeriodSet",
                        "SharePaused",
                        "ShareEnded");
    }

    /// What nothing stands on can be left out of history: later entries that do not depend on it
    /// come to the same with it and its undo as without both.
    @Test
    void whatHappenedSinceStays() {
        int compared = 0;
        for (long seed = 1; seed <= 60; seed++) {
            List<Entry> history = Histories.history(seed, COMMANDS);
            Directory before = Directory.empty(TestModels.tiktok());
            for (int at = 0; at < history.size() - LATER; at++) {
                Entry entry = history.get(at);
                if (before.after(entry).undoables().find(entry.seq()).isPresent()) {
                    List<Entry> later = history.subList(at + 1, at + 1 + LATER);
                    if (without(before, entry, later, seed)) compared++;
                }
                before = before.after(entry);
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    private static boolean without(Directory before, Entry entry, List<Entry> later, long seed) {
        Instant now = entry.time();
        Directory with = before.after(entry);
        Directory without = before.after(empty(entry));
        for (Entry each : later) {
            boolean counts =
                    each.time().isBefore(entry.time().plus(Undoable.OPEN_FOR))
                            && each.changes().stream().noneMatch(EntryUndone.class::isInstance)
                            && comesTo(with, each) == comesTo(without, each);
            Entry taken = counts ? each : empty(each);
            if (counts) now = each.time();
            with = with.after(atLatest(taken, now));
            without = without.after(atLatest(taken, now));
        }
        Optional<Undoable> undoable = with.undoables().find(entry.seq());
        if (undoable.isEmpty() || !with.undoables().since(undoable.get()).isEmpty()) return false;
        Directory again = with.after(undo(with, undoable.get(), now));
        String told = "seed %d, %s, then %s".formatted(seed, entry, later);
        assertThat(masks(again, now)).as(told).isEqualTo(masks(without, now));
        return true;
    }

    /// Whether a fold takes the entry, or passes some of it over.
    private static int comesTo(Directory directory, Entry entry) {
        return org.bailiwick.engine.directory.Folded.changed(directory, entry);
    }

    private static Entry empty(Entry entry) {
        KeyRevoked nothing = new KeyRevoked(new KeyId(9, 9));
        return entry(entry.seq(), entry.time(), List.of(nothing));
    }

    private static Entry atLatest(Entry entry, Instant time) {
        return entry(entry.seq(), time, entry.changes());
    }

    private static Entry undo(Directory directory, Undoable undoable, Instant time) {
        List<Change> changes = new ArrayList<>();
        changes.add(new EntryUndone(undoable.entry()));
        changes.addAll(undoable.back());
        return entry(directory.seq() + 1, time, changes);
    }

    private static Entry entry(long seq, Instant time, List<Change> changes) {
        return new Entry(
                seq, time, Actor.OPERATOR, Actor.NOBODY, "x", Sealed.NONE, changes, Hash.ZERO);
    }

    /// Check and both lists; where nothing was handed over, also every reason why not.
    private static void assertSame(Directory before, Directory again, Entry entry, String told) {
        Instant now = entry.time();
        assertThat(masks(again, now)).as(told).isEqualTo(masks(before, now));
        boolean moved =
                entry.changes().stream().anyMatch(AssetChange.AssetTransferred.class::isInstance);
        if (moved) return;
        var wrong = new TreeMap<>(codes(again, now));
        wrong.entrySet().removeAll(codes(before, now).entrySet());
        assertThat(wrong).as(told).isEmpty();
    }

    private static Map<String, Long> masks(Directory directory, Instant now) {
        Map<String, Long> all = new TreeMap<>();
        Question.Context context = Question.Context.at(now);
        directory.eachAsset(asset -> {
            Map<String, Long> listed = new TreeMap<>();
            for (var who : Lists.whoCan(directory, asset, context)) {
                listed.put(asset.id() + " " + who.person().id(), who.mask());
            }
            all.putAll(listed);
            directory.eachPerson(person -> {
                long mask = Masks.of(directory, person, asset, context);
                String pair = asset.id() + " " + person.id();
                assertThat(mask).isEqualTo(listed.getOrDefault(pair, 0L));
            });
        });
        return all;
    }

    private static List<Action> actions(Directory directory, Asset asset) {
        return directory.kind(asset.kind()).map(Kind::actions).orElse(List.of());
    }

    private static Map<String, String> codes(Directory directory, Instant now) {
        Map<String, String> all = new TreeMap<>();
        Question.Context context = Question.Context.at(now);
        directory.eachAsset(asset -> {
            for (Action action : actions(directory, asset)) {
                directory.eachPerson(person -> {
                    Question question =
                            new Question(
                                    new Subject.Known(person.id()),
                                    action.name(),
                                    new Target.Asset(asset.kind(), asset.id()),
                                    context);
                    String said =
                            switch (Decider.decide(directory, question)) {
                                case Decision.Allowed _ -> "allowed";
                                case Decision.Denied denied ->
                                        denied.explanation().code().toString();
                            };
                    all.put(asset.id() + " " + action.name() + " " + person.id(), said);
                });
            }
        });
        return all;
    }
}
