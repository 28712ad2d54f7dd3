package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.directory.Directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What would be different after some changes that nobody has made: the same fold, continued, and
/// thrown away.
///
/// @param after the directory as it would be
/// @param effects who gains and loses what, each person and object once
/// @param shares what partners could hand out more, or no longer, each share once
public record Preview(Directory after, List<Effect> effects, List<ShareEffect> shares) {
    /// What one person gains and loses on one object.
    ///
    /// @param object an asset or a business
    /// @param gained actions allowed after and not before, in the order of the model
    /// @param lost actions allowed before and not after
    public record Effect(PersonId person, Id object, List<String> gained, List<String> lost) {}

    /// What a share lets through, whoever of the partner's people holds it. Nothing is gained and
    /// nothing lost where the changes are about the share and open or close nothing now.
    ///
    /// @param allowed actions that it would let through once what it waits for has come: its
    ///   beginning, the partner's acceptance, that the asset is active; in the order of the model
    /// @param gained actions let through after and not before, at this moment, by this share or the
    ///   one whose place it takes
    /// @param lost actions let through before and not after, likewise
    public record ShareEffect(
            ShareId share, List<String> allowed, List<String> gained, List<String> lost) {}

    public static Preview of(Directory before, List<Change> changes, Instant now) {
        Directory after = before.after(changes, now);
        Scope scope = new Scope(before, after);
        ShareScope shares = new ShareScope(before, after, now);
        for (Change change : changes) {
            scope.note(change);
            shares.note(change);
        }
        List<Effect> effects = new ArrayList<>();
        Question.Context context = Masks.plain(now, Question.Proof.SILENT);
        scope.each((person, object) -> {
            List<String> was = Masks.actions(before, person, object, context);
            List<String> is = Masks.actions(after, person, object, context);
            List<String> gained = is.stream().filter(a -> !was.contains(a)).toList();
            List<String> lost = was.stream().filter(a -> !is.contains(a)).toList();
            if (gained.isEmpty() && lost.isEmpty()) return;
            effects.add(new Effect(person, object, gained, lost));
        });
        return new Preview(after, List.copyOf(effects), shares.effects());
    }
}
