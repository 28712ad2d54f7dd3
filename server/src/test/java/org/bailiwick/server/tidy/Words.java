package org.bailiwick.server.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Words that mean that something is unfinished or fragile.
public final class Words {

    /// A word that may not stand in a source.
    ///
    /// @param pattern written so that it does not match itself
    private record Banned(Pattern pattern, boolean inTestsToo, String instead) {}

    private static final List<Banned> BANNED =
            List.of(
                    banned("\\b(FIX[M]E|TO[D]O|XX[X])\\b", true, "do it now, or open an issue"),
                    banned("@Dis[a]bled", true, "mend the test, or delete it and say why"),
                    banned("\\bprint[S]tackTrace\\b", true, "log it, or let it travel"),
                    banned("\\bThread\\.s[l]eep\\b", false, "wait for the event, not for a time"));

    private Words() {}

    public static List<String> breaches(Source source) {
        var breaches = new ArrayList<String>();
        var lines = source.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            for (var banned : BANNED) {
                var found = banned.pattern.matcher(lines.get(i));
                if ((banned.inTestsToo || source.isMain()) && found.find()) {
                    breaches.add(source.at(i + 1, found.group() + ": " + banned.instead));
                }
            }
        }
        return breaches;
    }

    private static Banned banned(String pattern, boolean inTestsToo, String instead) {
        return new Banned(Pattern.compile(pattern), inTestsToo, instead);
    }
}
