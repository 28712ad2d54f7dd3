package org.bailiwick.engine.decision;

import java.util.Optional;

/// How a question is asked anew once a step was taken that changes the asking, not the directory.
public final class Asking {
    private Asking() {}

    public static Question after(Question question, Step step) {
        Question.Context c = question.context();
        return switch (step) {
            case Step.SwitchAccount(var account, _) ->
                    new Question(
                            new Subject.Known(account),
                            question.action(),
                            question.target(),
                            new Question.Context(
                                    c.now(), c.business(), Optional.empty(), c.proof(), c.grave()));
            case Step.SwitchBusiness(var business, _) ->
                    new Question(
                            question.subject(),
                            question.action(),
                            question.target(),
                            c.in(business));
            case Step.TakeSecondStep _ ->
                    new Question(
                            question.subject(),
                            question.action(),
                            question.target(),
                            new Question.Context(
                                    c.now(),
                                    c.business(),
                                    c.account(),
                                    Question.Proof.TWO_STEPS,
                                    c.grave()));
            default -> question;
        };
    }
}
