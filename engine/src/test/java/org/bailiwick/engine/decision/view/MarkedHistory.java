package org.bailiwick.engine.decision.view;

import org.bailiwick.engine.change.AssetChange.AssetRegistered;
import org.bailiwick.engine.change.AssetChange.AssetRenamed;
import org.bailiwick.engine.change.BusinessChange.BusinessOpened;
import org.bailiwick.engine.change.BusinessChange.BusinessRenamed;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.GroupChange.GroupMade;
import org.bailiwick.engine.change.GroupChange.GroupRenamed;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.reference.Histories;
import org.bailiwick.engine.decision.reference.TestModels;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Live;

import java.util.ArrayList;
import java.util.List;

/// A random history in which every name contains the id of what it names: whoever reads the name is
/// found to have read of the thing.
final class MarkedHistory {
    private static final int COMMANDS = 120;

    private final long seed;
    private final List<Entry> entries;

    MarkedHistory(long seed) {
        this.seed = seed;
        entries = Histories.history(seed, COMMANDS).stream().map(MarkedHistory::marked).toList();
    }

    Directory directory() {
        Live live = Live.empty(TestModels.tiktok());
        live.fold(entries);
        return live.now();
    }

    List<Question> questions(int n) {
        return Histories.questions(entries, seed, n);
    }

    private static Entry marked(Entry entry) {
        List<Change> changes = new ArrayList<>();
        for (Change change : entry.changes()) changes.add(marked(change));
        return new Entry(
                entry.seq(),
                entry.time(),
                entry.actor(),
                entry.onBehalfOf(),
                entry.command(),
                entry.reason(),
                changes,
                entry.previous());
    }

    private static Change marked(Change change) {
        return switch (change) {
            case BusinessOpened c ->
                    new BusinessOpened(c.business(), "first " + c.business(), c.zone());
            case BusinessRenamed c -> new BusinessRenamed(c.business(), "later " + c.business());
            case AssetRegistered c ->
                    new AssetRegistered(
                            c.asset(), c.kind(), "first " + c.asset(), c.owner(), c.state());
            case AssetRenamed c -> new AssetRenamed(c.asset(), "later " + c.asset());
            case GroupMade c -> new GroupMade(c.group(), c.business(), "first " + c.group());
            case GroupRenamed c -> new GroupRenamed(c.group(), "later " + c.group());
            default -> change;
        };
    }
}
