package org.bailiwick.engine.scenario;

import org.bailiwick.engine.decision.Question;

import java.util.Optional;

/// What is said beside the question.
///
/// @param business look only at ways through this business
/// @param account the person for whom the page was made
/// @param proof how the person signed in
public record Setting(Optional<String> business, Optional<String> account, Question.Proof proof) {
    public static final Setting PLAIN =
            new Setting(Optional.empty(), Optional.empty(), Question.Proof.SILENT);

    public boolean isPlain() {
        return equals(PLAIN);
    }
}
