package org.bailiwick.server.face;

import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Quick;
import org.bailiwick.server.receipt.Receipt;

/// A question that came in.
///
/// @param asked in the words of the asker
/// @param question as it is understood
public record Posed(Receipt.Asked asked, Question question) {
    /// The bare answer; from the index alone where that is enough.
    public boolean allowed(Directory today) {
        return switch (quickly(today)) {
            case YES -> true;
            case NO -> false;
            case UNSURE -> Decider.allows(today, question);
        };
    }

    public Decision decide(Directory today) {
        return Decider.decide(today, question);
    }

    /// What the index alone says. It knows nothing of businesses and accounts that a question
    /// names, nor of how somebody signed in.
    public Quick quickly(Directory today) {
        Question.Context context = question.context();
        boolean plain =
                context.business().isEmpty()
                        && context.account().isEmpty()
                        && context.proof() == Question.Proof.SILENT;
        return plain
                        && question.subject() instanceof Subject.Known(var person)
                        && question.target() instanceof Target.Asset(var kind, var asset)
                ? today.quickly(person, question.action(), kind, asset)
                : Quick.UNSURE;
    }
}
