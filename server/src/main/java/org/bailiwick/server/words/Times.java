package org.bailiwick.server.words;

import org.bailiwick.engine.change.Period;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments, as people write them.
record Times(Catalogue catalogue, DateTimeFormatter format) {

    static Times of(Catalogue catalogue, String language, ZoneId zone) {
        Locale locale = Locale.forLanguageTag(language);
        String pattern = catalogue.say("time.pattern");
        return new Times(catalogue, DateTimeFormatter.ofPattern(pattern, locale).withZone(zone));
    }

    Times in(ZoneId zone) {
        return new Times(catalogue, format.withZone(zone));
    }

    String of(Instant moment) {
        return format.format(moment);
    }

    /// When something is in force, to be put behind it; empty where it has no dates.
    String of(Period period) {
        String from = period.from().equals(Period.OPEN_START) ? "" : of(period.from());
        String until = period.until().equals(Period.OPEN_END) ? "" : of(period.until());
        if (from.isEmpty() && until.isEmpty()) return "";
        Holes holes = new Holes().with("from", from).with("until", until);
        if (until.isEmpty()) return catalogue.say("period.from", holes);
        return catalogue.say(from.isEmpty() ? "period.until" : "period.both", holes);
    }
}
