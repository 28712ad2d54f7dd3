package org.bailiwick.engine.decision.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Reader;
import org.bailiwick.engine.decision.Told;
import org.bailiwick.engine.decision.View;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Nobody reads of a thing that is none of his business, over random histories: whatever is told is
/// written out and searched for the id and the name of everything else.
class DisclosureTest {
    private static final Pattern ID = Pattern.compile("\\b[a-z]{1,4}_[0-9a-z]{26}\\b");

    @Test
    void nobodyReadsOfWhatHeMayNotKnow() {
        check(1, 60, 120);
    }

    @Test
    @Tag("long")
    void nobodyReadsOfWhatHeMayNotKnowInManyHistories() {
        check(10_000, 500, 200);
    }

    private static void check(long firstSeed, int histories, int questions) {
        int told = 0;
        for (long seed = firstSeed; seed < firstSeed + histories; seed++) {
            MarkedHistory history = new MarkedHistory(seed);
            Directory directory = history.directory();
            for (Question question : history.questions(questions)) {
                told += check(seed, directory, question);
            }
        }
        assertThat(told).as("answers that tell something").isGreaterThan(histories * 20);
    }

    private static int check(long seed, Directory directory, Question question) {
        Decision decision = Decider.decide(directory, question);
        int told = 0;
        for (PersonId reader : persons(directory)) {
            Set<Id> allowed = Allowance.of(directory, question, decision.instant(), reader);
            Set<String> read = idsIn(text(directory, decision, new Reader.Person(reader)));
            if (!read.isEmpty()) told++;
            read.removeAll(allowed.stream().map(Id::toString).collect(Collectors.toSet()));
            assertThat(read).as("seed %d, %s reads %s", seed, reader, question).isEmpty();
        }
        assertThat(idsIn(text(directory, decision, Reader.STRANGER))).isEmpty();
        return told;
    }

    private static List<PersonId> persons(Directory directory) {
        List<PersonId> all = new ArrayList<>();
        directory.eachPerson((Person p) -> all.add(p.id()));
        all.add(new PersonId(7, 7));
        return all;
    }

    private static String text(Directory directory, Decision decision, Reader reader) {
        return switch (decision) {
            case Decision.Denied denied -> View.of(directory, denied, reader).toString();
            case Decision.Allowed allowed -> View.ways(directory, allowed, reader).toString();
        };
    }

    private static Set<String> idsIn(String text) {
        Set<String> ids = new TreeSet<>();
        Matcher id = ID.matcher(text);
        while (id.find()) ids.add(id.group());
        return ids;
    }

    @Test
    void whoHasNothingToDoWithAnythingIsToldNothing() {
        for (long seed = 1; seed <= 60; seed++) {
            MarkedHistory history = new MarkedHistory(seed);
            Directory directory = history.directory();
            for (Question question : history.questions(100)) {
                if (!(Decider.decide(directory, question) instanceof Decision.Denied denied)) {
                    continue;
                }
                for (PersonId reader : persons(directory)) {
                    Told told = View.of(directory, denied, new Reader.Person(reader));
                    boolean page = told.code() == Code.WRONG_ACCOUNT;
                    boolean outside =
                            Allowance.of(directory, question, denied.instant(), reader).isEmpty();
                    if (outside && !page) {
                        assertThat(told)
                                .as("seed %d, %s reads %s", seed, reader, question)
                                .isInstanceOf(Told.Nothing.class);
                    }
                }
            }
        }
    }
}
