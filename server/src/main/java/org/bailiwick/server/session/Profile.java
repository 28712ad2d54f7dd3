package org.bailiwick.server.session;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/// How somebody wants to be spoken to.
///
/// @param language a tag of BCP 47, `pt-BR` for one
/// @param zone the name of a place in the time zone database, `Europe/Berlin` for one
public record Profile(Optional<String> language, Optional<String> zone) {
    /// Nothing was said.
    public static final Profile NONE = new Profile(Optional.empty(), Optional.empty());

    /// The longest tag of a language, in characters.
    public static final int LANGUAGE_MAX = 35;

    /// The longest name of a time zone, in characters.
    public static final int ZONE_MAX = 64;

    /// The tag in its normal form; empty where it names no language.
    public static Optional<String> language(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            boolean known = Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage());
            return known ? Optional.of(locale.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException none) {
            return Optional.empty();
        }
    }

    /// Empty where there is no such place; an offset alone is none, for clocks are changed.
    public static Optional<String> zone(String name) {
        try {
            boolean known = ZoneId.getAvailableZoneIds().contains(ZoneId.of(name).getId());
            return known ? Optional.of(name) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
