package org.bailiwick.engine.scenario;

/// A line that has none of the forms; caught by the [ScenarioReader].
final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    Unfit(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
