package org.bailiwick.server.face;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Reader;
import org.bailiwick.engine.decision.Sight;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.server.session.SignedIn;
import org.bailiwick.server.web.Fault;

import java.util.List;
import java.util.Optional;

/// About whom else somebody who is signed in may ask: a member of a business whose members he
/// manages, in that business; and anybody, about an asset to which he gives access there, or which
/// he owns. What he is told of it is another matter, of the view for him.
public final class Others {
    private static final String MEMBERS = "members.manage";

    private final Asker asker;
    private final SignedIn reader;
    private final Sight sight;

    private Others(Asker asker, SignedIn reader) {
        this.asker = asker;
        this.reader = reader;
        sight = Sight.of(asker.today(), asker.now(), new Reader.Person(reader.person()));
    }

    /// Empty for a program, which asks about whom it likes.
    public static Optional<Others> of(Asker asker) {
        return asker.visitor() instanceof SignedIn in
                ? Optional.of(new Others(asker, in))
                : Optional.empty();
    }

    /// @throws Fault where he may not ask this: the same whoever and whatever it is about
    public void check(Question question) {
        if (!mayAsk(question)) throw none();
    }

    /// Says nothing of which part it was.
    public static Fault none() {
        return Fault.of(
                404,
                "not-found",
                "there is nothing here for you by the names you gave: ask about yourself, or, with"
                        + " their id, about a member of the `business` that you name and whose"
                        + " members you manage");
    }

    private boolean mayAsk(Question question) {
        if (!(question.subject() instanceof Subject.Known(var person))) return false;
        Optional<BusinessId> business = question.context().business();
        if (business.isEmpty()) {
            return asset(question).filter(a -> sight.owns(a.id())).isPresent();
        }
        if (!within(question, business.get())) return false;
        return manages(business.get(), person) || gives(business.get(), question);
    }

    /// What somebody may do in another business is the other one's, whichever one is named.
    private static boolean within(Question question, BusinessId business) {
        return !(question.target() instanceof Target.Business(var id)) || id.equals(business);
    }

    /// Whether he manages the members of a business to which this person belongs.
    ///
    /// @throws Fault where he would with a second step
    public boolean manages(BusinessId business, PersonId person) {
        return sight.belongs(person, business)
                && allowed(MEMBERS, new Target.Business(business), Optional.empty());
    }

    /// A question about somebody else, asked in each business whose members he manages and to which
    /// that person belongs; where it names a business, only there.
    public List<Question> here(Question question) {
        if (!(question.subject() instanceof Subject.Known(var person))) return List.of();
        Optional<BusinessId> named = question.context().business();
        return sight.businesses().stream()
                .filter(b -> named.isEmpty() || named.get().equals(b))
                .filter(b -> within(question, b))
                .filter(b -> manages(b, person))
                .map(question::in)
                .toList();
    }

    /// Whether a question is about himself.
    public boolean himself(Question question) {
        return sight.is(question.subject());
    }

    private boolean gives(BusinessId business, Question question) {
        Optional<Asset> asset = asset(question);
        Optional<Kind> kind = asset.flatMap(a -> asker.today().kind(a.kind()));
        if (kind.isEmpty()) return false;
        long giving = kind.get().grants() | kind.get().revokes();
        for (int i = 0; i < kind.get().actions().size(); i++) {
            if ((giving & (1L << i)) == 0) continue;
            String action = kind.get().actions().get(i).name();
            if (allowed(action, question.target(), Optional.of(business))) return true;
        }
        return false;
    }

    private Optional<Asset> asset(Question question) {
        return question.target() instanceof Target.Asset(var kind, var id)
                ? asker.today().find(id).filter(a -> a.kind().equals(kind))
                : Optional.empty();
    }

    private boolean allowed(String action, Target target, Optional<BusinessId> business) {
        Question question =
                new Question(
                        new Subject.Known(reader.person()),
                        action,
                        target,
                        new Question.Context(
                                asker.now(), business, Optional.empty(), reader.session().proof()));
        Decision decision = Decider.decide(asker.today(), question);
        if (decision instanceof Decision.Denied denied
                && denied.explanation().code() == Code.SECOND_STEP_REQUIRED) {
            throw SessionCookie.stepUp();
        }
        return decision.allowed();
    }
}
