package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.InstallationChange.AliasAdded;
import org.bailiwick.engine.directory.Directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a [Part] works with: what is wanted, what is here, and what it has written so far.
final class Work {
    private final Wanted wanted;
    private final Here here;
    private final Texts texts;
    private final Instant now;
    private final Findings findings;
    private final List<Change> changes = new ArrayList<>();

    Work(Wanted wanted, Directory today, Texts texts, Instant now, Findings findings) {
        this.wanted = wanted;
        this.here = new Here(today);
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

    void note(int line, Matter matter, String... about) {
        findings.note(line, matter, about);
    }

    List<Change> changes() {
        return changes;
    }
}
