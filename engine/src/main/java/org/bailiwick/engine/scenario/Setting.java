package org.bailiwick.engine.scenario;

import org.bailiwick.engine.decision.Question;

import java.util.Optional;

/// What is said beside the question.
///
/// @param business look only at ways through this business
/// @param account the person for whom the page was made
/// @param proof how the person signed in
/// @param grave whether it is about what a new admin leaves to others
public record Setting(
        Optional<String> business, Optional<String> account, Question.Proof proof, boolean grave) {
    public static final Setting PLAIN =
            new Setting(Optional.empty(), Optional.empty(), Question.Proof.SILENT, false);

    public boolean isPlain() {
        return equals(PLAIN);
    }
}
