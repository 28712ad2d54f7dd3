package org.bailiwick.server.api;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Reader;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Others;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// As whom a denial is to be told: what another reader would be told of it.
final class As {
    private static final String FIELD = "view_as";
    private static final int WORD_MAX = 32;
    private static final PersonId NOBODY = new PersonId(0, 0);

    private As() {}

    static Optional<Reader.As> read(Form body) {
        Optional<String> word = body.findText(FIELD, WORD_MAX);
        if (word.isEmpty()) return Optional.empty();
        return Optional.of(
                Stream.of(Reader.As.values())
                        .filter(as -> word(as).equals(word.get()))
                        .findFirst()
                        .orElseThrow(() -> body.wrong(FIELD, "is one of %s", words())));
    }

    private static String word(Reader.As as) {
        return as.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String words() {
        return Stream.of(Reader.As.values())
                .map(as -> "`" + word(as) + "`")
                .collect(Collectors.joining(", "));
    }

    /// @throws Fault where the asker answers for no such denial
    static Reader.Imagined of(Asker asker, Question question, Reader.As as) {
        BusinessId business =
                question.context()
                        .business()
                        .or(() -> target(question))
                        .orElseThrow(() ->
                                Fault.wrong(
                                        FIELD, "`view_as` needs the `business` that it is about"));
        PersonId person = question.subject() instanceof Subject.Known(var id) ? id : NOBODY;
        if (!answersFor(asker, business, person)) throw Others.none();
        return new Reader.Imagined(business, as, person);
    }

    private static Optional<BusinessId> target(Question question) {
        return question.target() instanceof Target.Business(var id)
                ? Optional.of(id)
                : Optional.empty();
    }

    private static boolean answersFor(Asker asker, BusinessId business, PersonId person) {
        if (asker.full()) return true;
        return Others.of(asker).filter(c -> c.manages(business, person)).isPresent();
    }
}
