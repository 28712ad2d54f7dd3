package org.bailiwick.server.face;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.LinkLanguage;
import org.bailiwick.engine.change.LinkTerms;
import org.bailiwick.engine.change.LinkTerms.Wanted;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.server.command.AccessLinkCommand;
import org.bailiwick.server.command.AccessLinkCommand.Asked;
import org.bailiwick.server.web.Form;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what an access link asks for.
public final class LinkForm {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern DAYS = Pattern.compile("P([1-9][0-9]{0,3})D");
    private static final int HEX = 16;

    private LinkForm() {}

    /// @param named who works on what is given
    /// @param zone whose days are meant by a date
    public static Asked asked(Form body, List<MemberId> named, ZoneId zone) {
        int days = days(body);
        Optional<Instant> until =
                days > 0 || !body.has("until")
                        ? Optional.empty()
                        : Moments.end(body, "until", zone);
        return new Asked(
                body.flag("single"),
                body.flag("prospect"),
                wanted(body),
                body.text("message", AccessLinkCommand.REASON_MAX),
                named,
                until,
                days,
                Moments.start(body, "from", zone),
                Moments.end(body, "expires", zone),
                languages(body),
                colour(body));
    }

    private static int days(Form body) {
        Optional<String> text = body.findText("until", Questions.NAME_MAX);
        Matcher days = DAYS.matcher(text.orElse(""));
        return days.matches() ? Integer.parseInt(days.group(1)) : 0;
    }

    private static List<Wanted> wanted(Form body) {
        List<Wanted> wanted = new ArrayList<>();
        for (Form each : body.objects("wanted", LinkTerms.KINDS_MAX)) {
            List<String> levels = each.texts("levels", Levels.NAMES_MAX, Questions.NAME_MAX);
            String kind = each.text("kind", Questions.NAME_MAX);
            if (levels.isEmpty()) throw each.wrong("levels", "needs at least one level");
            wanted.add(new Wanted(kind, Levels.of(levels)));
        }
        if (wanted.isEmpty()) throw body.wrong("wanted", "names at least one kind of asset");
        return wanted;
    }

    private static List<LinkLanguage> languages(Form body) {
        List<LinkLanguage> all = new ArrayList<>();
        for (String text : body.texts("languages", LinkLanguage.values().length, 2)) {
            LinkLanguage found =
                    java.util.Arrays.stream(LinkLanguage.values())
                            .filter(l -> l.name().toLowerCase(Locale.ROOT).equals(text))
                            .findFirst()
                            .orElseThrow(
                                    () -> body.wrong("languages", "are some of `en` and `de`"));
            all.add(found);
        }
        return body.has("languages") ? all : List.of(LinkLanguage.EN);
    }

    private static Optional<Integer> colour(Form body) {
        Optional<String> text = body.findText("colour", Questions.NAME_MAX);
        if (text.isEmpty()) return Optional.empty();
        if (!COLOUR.matcher(text.get()).matches()) {
            throw body.wrong("colour", "is written like `#2563eb`");
        }
        return Optional.of(Integer.parseInt(text.get().substring(1), HEX));
    }
}
