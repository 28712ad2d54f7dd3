package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetChange;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.GroupChange;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.MemberChange;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.ShareChange;
import org.bailiwick.engine.decision.Changed;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.decision.WhatChanged;
import org.bailiwick.engine.directory.Directory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Reads from the journal the part of history that concerns one question, and answers from it: what
/// ended it, and what was true at an earlier position.
public final class History {
    /// Beyond this many entries of one thing, the past of a question is not worked out.
    public static final int ENTRIES_MAX = 20_000;

    private final JournalReader journal;
    private final EntryCodec codec;
    private final Directory start;

    /// @param start the directory before the first entry
    public History(JournalReader journal, EntryCodec codec, Directory start) {
        this.journal = journal;
        this.codec = codec;
        this.start = start;
    }

    /// What ended it, if it worked before; not asked where its history is too long.
    public Changed changed(Decision.Denied denied) {
        Optional<List<Entry>> entries = concerning(denied.question(), denied.seq());
        return entries.map(e -> WhatChanged.find(start, e, denied.question(), denied.instant()))
                .orElse(Changed.NOT_ASKED);
    }

    /// The directory at an earlier position, as far as the question can see it: with everything
    /// that happened in the businesses that it concerns; where that is too much, with what decides
    /// it.
    public Optional<Directory> at(Question question, long seq) {
        return concerning(question, seq, business -> business)
                .or(() -> concerning(question, seq))
                .map(this::fold);
    }

    private Directory fold(List<Entry> entries) {
        Directory state = start;
        for (Entry entry : entries) state = state.after(entry);
        return state;
    }

    /// The entries up to this position that concern the question, oldest first.
    private Optional<List<Entry>> concerning(Question question, long seq) {
        return concerning(question, seq, Marks::itself);
    }

    /// Whether it depends on who else manages the business.
    private static boolean onOthers(Question question) {
        return question.context().grave() && question.target() instanceof Target.Business;
    }

    /// @param mark under which mark what happened in a business is looked for
    private Optional<List<Entry>> concerning(
            Question question, long seq, Function<BusinessId, Id> mark) {
        boolean others = onOthers(question);
        Function<BusinessId, Id> marking = others ? business -> business : mark;
        TreeMap<Long, Entry> found = new TreeMap<>();
        Set<Id> seen = new LinkedHashSet<>();
        Deque<Id> open = new ArrayDeque<>(List.of(Marks.INSTALLATION));
        open.addAll(named(question, marking));
        while (!open.isEmpty()) {
            Id thing = open.poll();
            if (!seen.add(thing)) continue;
            List<Line> lines = journal.touchingBefore(thing, seq + 1, ENTRIES_MAX);
            if (lines.size() == ENTRIES_MAX) return Optional.empty();
            for (Line line : lines) {
                Entry entry = found.computeIfAbsent(line.seq(), _ -> codec.decode(line.bytes()));
                for (Change change : entry.changes()) {
                    follow(thing, change, mark, open);
                    if (others) person(thing, change, open);
                }
            }
        }
        return Optional.of(List.copyOf(found.values()));
    }

    private static List<Id> named(Question question, Function<BusinessId, Id> mark) {
        List<Id> things = new java.util.ArrayList<>();
        if (question.subject() instanceof org.bailiwick.engine.decision.Subject.Known(var person)) {
            things.add(person);
        }
        switch (question.target()) {
            case Target.Asset(_, var asset) -> things.add(asset);
            case Target.Business(var business) -> things.add(mark.apply(business));
            case Target.Missing _ -> {}
        }
        question.context().business().ifPresent(b -> things.add(mark.apply(b)));
        return things;
    }

    /// The businesses and groups that a change brings in, and whose the asset is; not the other
    /// persons and assets.
    private static void follow(
            Id from, Change change, Function<BusinessId, Id> mark, Deque<Id> open) {
        switch (change) {
            case MemberChange.MemberJoined c -> {
                if (c.person().equals(from)) open.add(mark.apply(c.business()));
            }
            case AssetChange.AssetRegistered c -> owner(from, c.asset(), c.owner(), mark, open);
            case AssetChange.AssetTransferred c -> owner(from, c.asset(), c.owner(), mark, open);
            case AssetChange.AssetCreatorNamed c -> {
                if (c.asset().equals(from)) open.add(c.person());
            }
            case ShareChange.AssetShared c -> {
                if (c.asset().equals(from)) open.add(mark.apply(c.partner()));
            }
            case GroupChange c -> open.add(c.group());
            default -> {}
        }
    }

    /// Whoever belongs to the business that is asked about.
    private static void person(Id from, Change change, Deque<Id> open) {
        if (!(change instanceof MemberChange.MemberJoined c) || !c.business().equals(from)) return;
        open.add(c.person());
    }

    private static void owner(
            Id from, Id asset, Owner owner, Function<BusinessId, Id> mark, Deque<Id> open) {
        if (!asset.equals(from)) return;
        switch (owner) {
            case Owner.Business(BusinessId business) -> open.add(mark.apply(business));
            case Owner.Person(var person) -> open.add(person);
        }
    }
}
