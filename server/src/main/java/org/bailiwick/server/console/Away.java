package org.bailiwick.server.console;

import java.util.Optional;

/// An account that lives in another business than the one in which the page is, as far as its
/// reader may know of it.
///
/// @param how `yours`, where another business of the reader has it; `moved`, where it was given
///   away; `ended`, where it was shared; `asked`, where it is asked for; `gone`, where it was here
///   and nothing else is known; `shared`
/// @param where the name of the business in which it lives; empty where that is not told
/// @param yours the business of the reader that has it; nothing where none has
/// @param day since when, or until when; empty where it is not told
/// @param href where to go on
public record Away(
        String how,
        String kind,
        String id,
        String name,
        String where,
        Data yours,
        String day,
        String href) {
    /// Whether this business cannot hand it out, however it came to that.
    boolean out() {
        return !how.equals("shared") && !how.equals("yours");
    }

    /// What is known of it, in a sentence.
    public String said(Say say) {
        String business = where.isEmpty() ? say.of("why.away.somewhere") : where;
        return say.of("why.away." + how, "business", business, "day", day);
    }

    /// What to do about it; empty where there is nothing to be done.
    public Optional<String> doing(Say say) {
        return say.find("why.away." + how + ".do")
                .map(_ -> say.of("why.away." + how + ".do", "business", yours.text("name")));
    }
}
