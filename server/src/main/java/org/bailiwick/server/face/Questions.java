package org.bailiwick.server.face;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.server.command.Resolver;
import org.bailiwick.server.receipt.Receipt;
import org.bailiwick.server.session.SignedIn;
import org.bailiwick.server.session.Strength;
import org.bailiwick.server.web.Form;

import java.util.List;
import java.util.Optional;

/// Makes questions of what programs write.
public final class Questions {
    /// The longest id, in characters.
    public static final int ID_MAX = Resolver.TEXT_MAX;

    /// The longest name of an action, a kind or a type, in characters.
    public static final int NAME_MAX = Question.NAME_LENGTH_MAX;

    /// The most entries of `amr`.
    public static final int METHODS_MAX = 32;

    /// Stand for a business and an account that nobody knows.
    private static final BusinessId NO_BUSINESS = new BusinessId(0, 0);

    private static final PersonId NOBODY = new PersonId(0, 0);

    private final Asker asker;
    private final Resolver resolver;

    public Questions(Asker asker) {
        this.asker = asker;
        resolver = asker.resolver();
    }

    /// @param type what the asker calls persons; under another type there is nobody
    public Posed pose(
            String type,
            String subject,
            String action,
            String kind,
            String object,
            Question.Context context) {
        return new Posed(
                new Receipt.Asked(subject, action, kind, object),
                new Question(
                        subject(type, subject), action, resolver.target(kind, object), context));
    }

    public Subject subject(String type, String id) {
        return asker.today().model().subjectType().equals(type)
                ? resolver.subject(id)
                : new Subject.Stranger();
    }

    /// Reads `business`, `account`, `acr`, `amr` and `grave`; other members say nothing to us.
    public Question.Context context(Form form) {
        return new Question.Context(
                asker.now(),
                form.findText("business", ID_MAX)
                        .map(text -> resolver.business(text).orElse(NO_BUSINESS)),
                form.findText("account", ID_MAX).map(text -> resolver.person(text).orElse(NOBODY)),
                proof(form),
                form.flag("grave"));
    }

    /// As [#context], about somebody else than the asker: how he signed in is not known, but said.
    public Question.Context contextOfOther(Form form) {
        if (form.has("account")) {
            throw form.wrong("account", "is for questions about yourself");
        }
        Question.Context own = context(form);
        return new Question.Context(
                own.now(), own.business(), own.account(), said(form), own.grave());
    }

    public Question.Context plain() {
        return Question.Context.at(asker.now());
    }

    private Question.Proof proof(Form form) {
        if (asker.visitor() instanceof SignedIn in) return in.session().proof();
        return said(form);
    }

    private static Question.Proof said(Form form) {
        Optional<String> acr = form.findText("acr", ID_MAX);
        List<String> amr = form.texts("amr", METHODS_MAX, ID_MAX);
        return acr.isPresent() || form.has("amr") ? Strength.of(acr, amr) : Question.Proof.SILENT;
    }
}
