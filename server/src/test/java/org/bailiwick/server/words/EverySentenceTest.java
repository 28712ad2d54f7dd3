package org.bailiwick.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Reader;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.decision.Told;
import org.bailiwick.engine.decision.View;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.model.Action;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Says every denial of every scenario to every reader in it, and looks at the sentences.
class EverySentenceTest {
    private static final Path SCENARIOS =
            Path.of(System.getProperty("bailiwick.root", ".."), "scenarios");

    private final Words words = Words.english();
    private final Set<Code> codes = EnumSet.noneOf(Code.class);

    @Test
    void areWhole() throws IOException {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                check(new WordsWorld(ScenarioReader.read(Files.readString(file))));
            }
        }

        assertThat(codes).hasSizeGreaterThan(15);
    }

    private void check(WordsWorld world) {
        Directory directory = world.world.directory();
        List<PersonId> persons = new ArrayList<>();
        directory.eachPerson((Person p) -> persons.add(p.id()));
        for (PersonId person : persons) {
            for (Question question : questions(world, directory, person)) {
                for (PersonId reader : persons) {
                    check(world, question, new Reader.Person(reader));
                }
                check(world, question, Reader.STRANGER);
                check(world, question, Reader.FULL);
            }
        }
    }

    private static List<Question> questions(
            WordsWorld world, Directory directory, PersonId person) {
        List<Question> all = new ArrayList<>();
        directory.eachAsset((Asset asset) -> {
            for (String action : actions(directory, asset)) {
                Target target = new Target.Asset(asset.kind(), asset.id());
                all.add(Question.of(person, action, target, world.world.now()));
            }
        });
        directory.eachBusiness((Business business) -> {
            for (Action action : directory.model().business().actions()) {
                Target target = new Target.Business(business.id());
                all.add(Question.of(person, action.name(), target, world.world.now()));
            }
        });
        return all;
    }

    private static List<String> actions(Directory directory, Asset asset) {
        List<String> names =
                new ArrayList<>(
                        directory.kind(asset.kind()).map(Kind::actions).orElse(List.of()).stream()
                                .map(Action::name)
                                .toList());
        names.add("no.such");
        return names;
    }

    private void check(WordsWorld world, Question question, Reader reader) {
        Directory directory = world.world.directory();
        switch (Decider.decide(directory, question)) {
            case Decision.Denied denied -> {
                Told told = View.of(directory, denied, reader);
                codes.add(told.code());
                check(words.of(told, world.names()), told);
            }
            case Decision.Allowed allowed ->
                    words.ways(View.ways(directory, allowed, reader)).forEach(this::isWhole);
        }
    }

    private void check(Said said, Told told) {
        assertThat(said.title()).contains(told.asked().actionLabel());
        assertThat(said.fix()).isNotEmpty();
        for (String sentence : said.sentences()) isWhole(sentence);
        assertThat(said.summary()).contains(said.code().name()).doesNotContain("{", "  ");
    }

    private void isWhole(String sentence) {
        assertThat(sentence)
                .matches("(?s)[\\p{L}].*[.]")
                .doesNotContain("{", "}", "  ", "null", "Optional", "permission to operate");
        for (Code code : Code.values()) {
            if (code != Code.REMOVED && code != Code.EXPIRED && code != Code.UNKNOWN) {
                assertThat(sentence).doesNotContain(code.name());
            }
        }
    }
}
