package org.bailiwick.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.scenario.ScenarioException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

class ScenarioReaderTest {
    private static final String WORLD =
            """
            scenario A world
            business nordwind zone Europe/Berlin
            person lena lena@nordwind.example
            asset ad_account nord of nordwind
            """;

    @Test
    void readsLinesInOrder() {
        Scenario read =
                ScenarioReader.read(
                        """
                        # A comment, and a line that goes on.
                        scenario Two lines   # and what they show

                        at 2026-03-01 09:00
                        business nordwind zone Europe/Berlin
                        person lena
                        member lena of nordwind as standard
                          finance analyst   # here
                          until 2026-05-31
                        """);
        assertThat(read.title()).isEqualTo("Two lines");
        assertThat(read.lines()).extracting(Scenario.Numbered::number).containsExactly(4, 5, 6, 7);
        assertThat(read.lines())
                .extracting(Scenario.Numbered::line)
                .containsExactly(
                        new Deed.At(Instant.parse("2026-03-01T09:00:00Z")),
                        new Deed.Business("nordwind", ZoneId.of("Europe/Berlin")),
                        new Deed.Person("lena", Optional.empty()),
                        new Deed.Member(
                                "lena",
                                "nordwind",
                                Role.STANDARD,
                                Finance.ANALYST,
                                new Span(
                                        Optional.empty(),
                                        Optional.of(
                                                new Moment.Day(LocalDate.parse("2026-05-31"))))));
    }

    @Test
    void readsADenialWithEverythingClaimedOfIt() {
        Scenario read =
                ScenarioReader.read(
                        WORLD
                                + """
                                lena may not campaign.edit nord in nordwind with one step
                                  because LEVEL_TOO_LOW
                                  fix assign lena b+a on nord by admins of nordwind, then go on
                                  waits perhaps
                                  changed by asset-unassigned
                                """);
        assertThat(read.lines().getLast().line())
                .isInstanceOfSatisfying(
                        Claim.MayNot.class,
                        claim -> {
                            assertThat(claim.code()).isEqualTo(Code.LEVEL_TOO_LOW);
                            assertThat(claim.ask().setting().business()).contains("nordwind");
                            assertThat(claim.remedy().orElseThrow().steps())
                                    .containsExactly(
                                            new Claim.Step(
                                                    "assign lena a+b on nord",
                                                    Optional.of("admins of nordwind")),
                                            new Claim.Step("go on", Optional.empty()));
                            assertThat(claim.waiting()).contains(new Claim.Waits.Perhaps());
                            assertThat(claim.ended())
                                    .contains(new Claim.Ended.By("asset-unassigned"));
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "nonsense here                       | no line starts with `nonsense`",
                "asset ad_account nord of nordwind   | `nord` is an asset already",
                "person member                       | `member` is a word of the language",
                "person Lena                         | `Lena` is no name",
                "member kai of nordwind as standard  | there is no `kai` above this line",
                "member lena of nord as standard     | `nord` is an asset, but a business belongs"
                        + " here",
                "member lena of nordwind as boss     | expected a role (one of `admin`,"
                        + " `standard`)",
                "member lena of nordwind             | expected `as` instead of the end of the"
                        + " line",
                "assign lena operator to nord        | expected `on` instead of `to`",
                "assign lena operator on nord never  | expected the end of the line instead of"
                        + " `never`",
                "assign lena + on nord               | `+` is no level",
                "assign lena a on nord until soon    | `soon` is no date",
                "at 2026-03-01                       | expected a time of day",
                "at 2026-03-01 9:99                  | `9:99` is no time of day",
                "after a while                       | `a` is no number",
                "after 3 fortnights                  | `fortnights` is none of days",
                "business sued zone Mars/North       | there is no time zone `Mars/North`",
                "lena may not x.y nord               | expected `because`",
                "lena may not x.y nord because NO    | there is no code `NO`",
                "lena may x.y nord with three steps  | expected `one step` or `two steps`",
                "kai may x.y nord                    | there is no `kai` above this line",
                "who may x.y nord                    | expected `:`",
            })
    void tellsWhatIsWrongWithALine(String line, String sentence) {
        List<Problem> problems = problems(WORLD + line);
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().line()).isEqualTo(5);
        assertThat(problems.getFirst().sentence()).startsWith(sentence);
    }

    @Test
    void showsHowALineIsWritten() {
        assertThat(problems(WORLD + "suspend lena"))
                .containsExactly(
                        new Problem(
                                5,
                                "expected `in` instead of the end of the line; write it like"
                                        + " `suspend lena in nordwind`"));
    }

    @Test
    void tellsEverythingThatIsWrongByItsLine() {
        List<Problem> problems =
                problems(
                        """
                        scenario Several mistakes
                        person lena
                        person lena

                        membre lena of nordwind
                        enable
                          lena kai
                        """);
        assertThat(problems).extracting(Problem::line).containsExactly(3, 5, 6);
    }

    @Test
    void wantsATitleFirst() {
        assertThat(problems("person lena").getFirst().sentence())
                .startsWith("start with `scenario`");
        assertThat(problems("").getFirst().sentence()).startsWith("there is nothing here");
        assertThat(problems("  scenario x").getFirst().sentence())
                .startsWith("only a line that goes on");
    }

    @Test
    void hasLimits() {
        String long1 = "x".repeat(ScenarioReader.NAME_LENGTH_MAX + 1);
        assertThat(problems(WORLD + "person " + long1).getFirst().sentence())
                .endsWith(
                        "is longer than 64 characters; write it like `person lena"
                                + " lena@nordwind.example`");
        assertThat(problems(WORLD + "x ".repeat(1_001)).getFirst().sentence())
                .isEqualTo("a line has at most 2000 characters: shorten it");
        assertThat(problems("#" + "x".repeat(ScenarioReader.TEXT_LENGTH_MAX)).getFirst().sentence())
                .isEqualTo("a scenario has at most 262144 characters: split it");
        assertThat(problems(WORLD + "x\n".repeat(200))).hasSize(ScenarioReader.PROBLEMS_MAX);
    }

    private static List<Problem> problems(String text) {
        return catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(text))
                .problems();
    }
}
