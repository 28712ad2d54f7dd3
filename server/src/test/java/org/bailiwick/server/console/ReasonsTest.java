package org.bailiwick.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.server.web.Json;
import org.junit.jupiter.api.Test;

/// What the API says of a refusal is shown with the quotes of the language, and fields by the names
/// that forms give them.
class ReasonsTest {
    private static final Say ENGLISH = Say.exactly("en");
    private static final Say GERMAN = Say.exactly("de");

    @Test
    void namesStandInTheQuotesOfTheLanguage() {
        assertThat(Reasons.of(GERMAN, conflict("`Nord & Co` ist offen.")))
                .isEqualTo("„Nord & Co“ ist offen.");
        assertThat(Reasons.of(ENGLISH, conflict("`Nord & Co` is open")))
                .isEqualTo("“Nord & Co” is open");
        assertThat(Reasons.of(GERMAN, conflict("`$1 \\ {business}` ist offen.")))
                .isEqualTo("„$1 \\ {business}“ ist offen.");
    }

    @Test
    void aFieldIsCalledAsItsFormCallsIt() {
        assertThat(Reasons.of(GERMAN, wrong("reason", "`reason` hat höchstens 250 Zeichen.")))
                .isEqualTo("„Grund“ hat höchstens 250 Zeichen.");
        assertThat(Reasons.of(ENGLISH, wrong("reason", "`reason` has at most 250 characters")))
                .isEqualTo("“Reason” has at most 250 characters");
        assertThat(Reasons.of(ENGLISH, wrong("items[0].reason", "`reason` is missing")))
                .isEqualTo("“Reason” is missing");
        assertThat(Reasons.of(ENGLISH, wrong("odd", "`odd` is missing")))
                .isEqualTo("“odd” is missing");
    }

    @Test
    void aThingThatIsCalledLikeAFieldKeepsItsName() {
        assertThat(Reasons.of(GERMAN, conflict("`reason` ist offen.")))
                .isEqualTo("„reason“ ist offen.");
        assertThat(Reasons.of(ENGLISH, wrong("asset", "no `reason` and no `asset`")))
                .isEqualTo("no “reason” and no “asset”");
    }

    @Test
    void whereThereAreWordsForTheTypeTheyAreSaid() {
        Data problem = problem("not-found", "", "no member `x`");
        assertThat(Reasons.of(ENGLISH, problem)).startsWith("It does not exist");
    }

    private static Data conflict(String detail) {
        return problem("conflict", "", detail);
    }

    private static Data wrong(String field, String detail) {
        return problem("wrong-input", field, detail);
    }

    private static Data problem(String type, String field, String detail) {
        return new Data(
                Json.object()
                        .put("type", "urn:bailiwick:problem:" + type)
                        .put("field", field)
                        .put("detail", detail));
    }
}
