package org.bailiwick.server.face;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;

import org.bailiwick.server.sentence.Sentence;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.words.Words;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/// Says why something was refused, in the language that whoever asks wants.
public final class Spoken {
    /// For whom moments are written as people do, and in which zone.
    private static final HeaderName ZONE = HeaderNames.create("Bailiwick-Zone");

    private static final int ZONE_MAX = 60;

    private Spoken() {}

    /// By `Accept-Language`, and the zone that may come beside it.
    public static String say(Exchange exchange, Sentence sentence) {
        return say(
                exchange.header(HeaderNames.ACCEPT_LANGUAGE).orElse(""),
                exchange.header(ZONE).flatMap(Spoken::zone),
                sentence);
    }

    /// As people read it.
    public static String say(String language, ZoneId zone, Sentence sentence) {
        return say(language, Optional.of(zone), sentence);
    }

    /// In English without a zone it is for programs and logs: moments stay as they are.
    private static String say(String language, Optional<ZoneId> zone, Sentence sentence) {
        Words words = Words.spoken(language);
        if (zone.isPresent()) return words.in(zone.get()).said(sentence);
        return words.language().equals("en") ? sentence.english() : words.said(sentence);
    }

    private static Optional<ZoneId> zone(String text) {
        if (text.length() > ZONE_MAX) return Optional.empty();
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
