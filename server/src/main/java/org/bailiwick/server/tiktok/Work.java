package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.InstallationChange.AliasAdded;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Row;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.server.tiktok.Others.What;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a [Part] works with: what is wanted, what is here, and what it has written so far.
final class Work {
    private final Wanted wanted;
    private final Here here;
    private final Others others;
    private final Texts texts;
    private final Instant now;
    private final Findings findings;
    private final List<Change> changes = new ArrayList<>();

    Work(
            Wanted wanted,
            Directory today,
            Others others,
            Texts texts,
            Instant now,
            Findings findings) {
        this.wanted = wanted;
        this.here = new Here(today);
        this.others = others;
        this.texts = texts;
        this.now = now;
        this.findings = findings;
    }

    Wanted wanted() {
        return wanted;
    }

    Here here() {
        return here;
    }

    Directory today() {
        return here.today();
    }

    /// Whether TikTok made the thing and said this of it last: then a recording may say it anew.
    boolean isOurs(Row row, What what) {
        return here.isOurs(row) && !others.said(what, row.id());
    }

    /// Whether somebody here said this last.
    boolean isOthers(What what, Id thing) {
        return others.said(what, thing);
    }

    boolean isOthers(What what, Id thing, Id in) {
        return others.said(what, thing, in);
    }

    /// Whether the user was a member and somebody here, perhaps himself, ended that.
    boolean wasRemovedHere(Business business, Person person) {
        return today().membership(person, business)
                .filter(member -> member.gone() && isOthers(What.END, member.id()))
                .isPresent();
    }

    Texts texts() {
        return texts;
    }

    Ids ids() {
        return texts.ids();
    }

    Instant now() {
        return now;
    }

    void add(Change change) {
        changes.add(change);
    }

    /// TikTok knows the thing by this id.
    void alias(String kind, String id, Id thing) {
        add(new AliasAdded(Here.TIKTOK, kind, id, thing));
    }

    /// Whether the access model has these levels; says so where it does not.
    boolean hasLevels(int line, String kind, Levels levels) {
        Optional<Kind> its = today().kind(kind);
        if (its.isEmpty()) return false;
        boolean all = levels.names().stream().allMatch(name -> its.get().level(name).isPresent());
        if (!all) note(line, Matter.LEVEL_NOT_IN_MODEL, kind, levels.toString());
        return all;
    }

    void note(int line, Matter matter, String... about) {
        findings.note(line, matter, about);
    }

    List<Change> changes() {
        return changes;
    }
}
