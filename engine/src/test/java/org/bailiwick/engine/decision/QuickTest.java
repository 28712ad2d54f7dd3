package org.bailiwick.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.decision.reference.Histories;
import org.bailiwick.engine.decision.reference.TestModels;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Live;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Quick;
import org.bailiwick.engine.model.Action;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the index alone says, for every person, asset and action, after every few entries.
class QuickTest {
    private final Map<Quick, Integer> said = new EnumMap<>(Quick.class);

    @Test
    void theIndexSaysWhatTheLayersSay() {
        for (long seed = 5_000; seed < 5_080; seed++) {
            Live live = Live.empty(TestModels.tiktok());
            List<Entry> history = Histories.history(seed, 100);
            for (int i = 0; i < history.size(); i++) {
                live.fold(List.of(history.get(i)));
                if (i % 20 == 19) compare(seed, live.now());
            }
        }
        assertThat(said.get(Quick.YES)).isGreaterThan(1_000);
        assertThat(said.get(Quick.NO)).isGreaterThan(10_000);
    }

    private void compare(long seed, Directory directory) {
        directory.eachPerson(person ->
                directory.eachAsset(asset -> {
                    long mask = Masks.of(directory, person, asset, at(directory.time()));
                    for (Action action : Masks.actionsOf(directory, asset)) {
                        compare(seed, directory, person, asset, action.name(), mask);
                    }
                }));
    }

    private void compare(
            long seed, Directory directory, Person person, Asset asset, String action, long mask) {
        Quick quick = directory.quickly(person.id(), action, asset.kind(), asset.id());
        said.merge(quick, 1, Integer::sum);
        if (quick == Quick.UNSURE) return;
        boolean allowed = (mask & directory.kind(asset.kind()).orElseThrow().bit(action)) != 0;
        assertThat(quick == Quick.YES)
                .as("seed %d: %s %s %s", seed, person.id(), action, asset.id())
                .isEqualTo(allowed);
    }

    private static Question.Context at(Instant now) {
        return Question.Context.at(now);
    }
}
