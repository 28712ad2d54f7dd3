package org.bailiwick.server.tiktok;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// Says in English what a [Notice] is about.
public final class Wording {
    /// The most that is shown of a word from the recording, in characters.
    private static final int SHOWN_MAX = 80;

    /// The most lines that one sentence names.
    private static final int LINES_SHOWN_MAX = 20;

    private Wording() {}

    /// One sentence, the line first.
    public static String of(Notice notice) {
        String sentence = pattern(notice.matter()).formatted(shown(notice.about()).toArray());
        String other = notice.other() == 0 ? "" : " (line %d)".formatted(notice.other());
        return notice.line() == 0
                ? sentence + other
                : "line %d: %s%s".formatted(notice.line(), sentence, other);
    }

    /// One sentence for each matter, with all the lines it stands in, in the order of the first.
    public static List<String> of(List<Notice> notices) {
        SequencedMap<Notice, List<Integer>> lines = new LinkedHashMap<>();
        for (Notice notice : notices) {
            var matter = new Notice(0, notice.other(), notice.matter(), notice.about());
            lines.computeIfAbsent(matter, _ -> new ArrayList<>()).add(notice.line());
        }
        List<String> sentences = new ArrayList<>();
        lines.forEach((matter, at) -> sentences.add(at(at) + of(matter)));
        return sentences;
    }

    private static String at(List<Integer> lines) {
        if (lines.getFirst() == 0) return "";
        if (lines.size() == 1) return "line %d: ".formatted(lines.getFirst());
        String first =
                lines.stream()
                        .limit(LINES_SHOWN_MAX)
                        .map(line -> Integer.toString(line))
                        .collect(Collectors.joining(", "));
        int more = lines.size() - LINES_SHOWN_MAX;
        return more > 0
                ? "lines %s and %d more: ".formatted(first, more)
                : "lines %s: ".formatted(first);
    }

    /// Words of a recording come from outside: nothing in them steers a terminal.
    private static List<String> shown(List<String> about) {
        return about.stream().map(Wording::shown).toList();
    }

    private static String shown(String word) {
        String plain =
                word.codePoints()
                        .limit(SHOWN_MAX)
                        .map(c -> Character.isISOControl(c) ? '?' : c)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
        return plain.length() < word.length() ? plain + "…" : plain;
    }

    private static String pattern(Matter matter) {
        return switch (matter.sort()) {
            case BAD -> bad(matter);
            case UNCLEAR -> unclear(matter);
            case CONFLICT -> conflict(matter);
        };
    }

    private static String bad(Matter matter) {
        return switch (matter) {
            case NOT_JSON -> "it is no JSON object; reading stopped at column %s";
            case TOO_LONG ->
                    "it is longer than " + LineReader.LINE_BYTES_MAX + " bytes, the most allowed";
            case TOO_MANY_LINES -> "a recording has at most " + LineReader.LINES_MAX + " lines";
            case NO_REQUEST -> "it has no `request` with a `path`";
            case NO_RESPONSE -> "it has no `response` with a `code`";
            case PAGE_OTHER -> "page %s was asked for and page %s answered";
            case PAGE_TWICE -> "`%s`, page %s, has other rows than when it was read before";
            case TOTALS_DIFFER -> "`%s` has another number of rows or pages than said before";
            case BUSINESS_DIFFERS -> "business `%s` is described otherwise than before";
            case MEMBER_DIFFERS -> "user `%s` in business `%s` is %s here and %s elsewhere";
            case ADDRESS_DIFFERS -> "user `%s` has another address here than elsewhere";
            case ADDRESS_SHARED -> "users `%s` and `%s` have the same address";
            case ASSET_DIFFERS -> "business `%2$s` has asset `%1$s` on other terms than before";
            case STATUS_DIFFERS -> "asset `%s` is `%s` here and `%s` elsewhere";
            case OWNER_DIFFERS -> "asset `%s` belongs to `%s` here and to `%s` elsewhere";
            case LEVEL_DIFFERS -> "user `%s` holds asset `%s` as %s here and as %s elsewhere";
            case GROUP_ELSEWHERE -> "group `%s` is of business `%s` here and of `%s` elsewhere";
            case GROUP_MEMBER_DIFFERS -> "user `%s` has other levels in group `%s` than elsewhere";
            case CAP_DIFFERS ->
                    "asset `%s` is shared with `%s` up to %s here and up to %s elsewhere";
            case SHARE_ONE_SIDED ->
                    "asset `%s` is shared by `%s` with `%s` on one side only: the other side's"
                            + " list is complete and lacks it";
            case PARTNER_ONE_SIDED ->
                    "`%s` and `%s` are partners on one side only: the other side's list is"
                            + " complete and lacks it";
            default -> throw new IllegalArgumentException(matter + " is not bad");
        };
    }

    private static String unclear(Matter matter) {
        return switch (matter) {
            case REFUSED_BY_TIKTOK -> "TikTok answered with code %s, `%s`: the line says nothing";
            case ENDPOINT -> "`%s` is no endpoint that is read: the line was passed over";
            case METHOD -> "`%s %s` is no reading: the line was passed over";
            case PARAMETER -> "the parameter `%s` is not known: the line was passed over";
            case NO_PARAMETER -> "the parameter `%s` is missing: the line was passed over";
            case NO_ROWS -> "there is no `%s` in the answer: nothing was read from it";
            case PAGES_MISSING ->
                    "`%s` has %s pages of which %s are there: what it lacks was not removed";
            case ROWS_MISSING ->
                    "`%s` says it has %s rows and has %s: what it lacks was not removed";
            case NO_ID -> "a row has no `%s`: it was passed over";
            case TEXT_TOO_LONG ->
                    "a `%s` has more than "
                            + Rows.TEXT_LENGTH_MAX
                            + " characters: it was left empty";
            case FIELD -> "the field `%s` is not known: it was passed over";
            case VALUE_SKIPPED -> "`%s` is `%s`, which is not known: this was passed over";
            case VALUE_LEAST ->
                    "`%s` is `%s`, which is not known: whoever is new has the least there is,"
                            + " others keep what they have";
            case VALUE_IN_REVIEW -> "`%s` is `%s`, which is not known: taken for in review";
            case STATE_NOT_TOLD -> "asset `%s` has no status: taken for in review";
            case NO_LEVEL -> "`%s` holds `%s` without a level: this was passed over";
            case ADDRESS_UNREADABLE -> "a `user_email` is no address: it was left out";
            case NO_ADDRESS -> "somebody invited has no address (user `%s`): he was passed over";
            case ZONE -> "the time zone `%2$s` of business `%1$s` is not known: UTC was taken";
            case BUSINESS_STATUS -> "business `%s` is `%s` at TikTok: it counts as open here";
            case BUSINESS_UNNAMED -> "no line names business `%s`: its id was taken as its name";
            default -> unclearThing(matter);
        };
    }

    private static String unclearThing(Matter matter) {
        return switch (matter) {
            case USER_NAME_DIFFERS -> "user `%s` is called `%s` here: `%s` was kept";
            case GROUP_NAME_DIFFERS -> "group `%s` is called `%s` here: `%s` was kept";
            case ASSET_NAME_DIFFERS -> "asset `%s` is called `%s` here: `%s` was kept";
            case OWNER_UNKNOWN ->
                    "asset `%s` belongs to `%s`, a business that is not known: it was left out";
            case OWNER_PERSON ->
                    "asset `%s` belongs to a person whom TikTok does not name: a person without a"
                            + " name owns it here and shares it with business `%s` without a cap";
            case CAP_ASSUMED ->
                    "how far asset `%s` is shared with `%s` is not told: up to %s, the lowest";
            case SHARE_NOT_LISTED ->
                    "the list of what `%2$s` shares with `%3$s` lacks asset `%1$s`: it counts as"
                            + " not shared";
            case ASSET_ASKED_FOR -> "asset `%s` is only asked for (`%s`): nothing was made of it";
            case CALLERS_ASSETS ->
                    "the list does not say whose assets these are: no assignment was made of it";
            case ASSETS_OF_INVITED ->
                    "assets wait for somebody who has not joined: no assignment was made of it";
            case NOT_A_MEMBER ->
                    "user `%s` is no member of business `%s`: what he is said to hold was left out";
            case ASSET_NOT_HERE ->
                    "asset `%s` is neither owned by business `%s` nor shared with it: what is said"
                            + " of it there was left out";
            case LEVEL_NOT_IN_MODEL ->
                    "the access model's kind `%s` has no level %s: this was passed over";
            case KIND_NOT_IN_MODEL -> "the access model has no kind `%s`: its assets were left out";
            default -> throw new IllegalArgumentException(matter + " is not unclear");
        };
    }

    private static String conflict(Matter matter) {
        return switch (matter) {
            case OTHERS_ASSIGNMENT ->
                    "user `%s` holds asset `%s` as %s at TikTok; somebody here made it %s, which"
                            + " stays";
            case OTHERS_MEMBER ->
                    "user `%s` is %s at TikTok; somebody here made business `%s` see him as %s,"
                            + " which stays";
            case OTHERS_INVITATION ->
                    "the invitation of user `%s` to business `%s` is somebody's here and says"
                            + " otherwise: it stays";
            case OTHERS_ASSET -> "asset `%s` is somebody's here and says otherwise: it stays";
            case OTHERS_SHARE ->
                    "asset `%s` is shared with `%s` up to %s at TikTok; somebody here made it %s,"
                            + " which stays";
            case OTHERS_GROUP -> "group `%s` is somebody's here and says otherwise: it stays";
            case OTHERS_BUSINESS ->
                    "business `%s` is called `%s` at TikTok; somebody here calls it `%s`, which"
                            + " stays";
            case OTHERS_TOOK ->
                    "user `%s` holds asset `%s` as %s at TikTok; somebody here took it back, which"
                            + " stays";
            case OTHERS_REMOVED ->
                    "user `%s` is in business `%s` at TikTok; here he left or was removed, which"
                            + " stays";
            case OTHERS_PLACE ->
                    "`%2$s` in group `%1$s` is somebody's here and says otherwise: it stays";
            case OTHERS_ENDED_PARTNER ->
                    "`%s` and `%s` are partners at TikTok; somebody here ended that, which stays";
            case OTHERS_ENDED_SHARE ->
                    "asset `%s` is shared with `%s` at TikTok; somebody here ended that, which"
                            + " stays";
            case OTHERS_ENDED_GROUP ->
                    "group `%s` is there at TikTok; somebody here ended it, which stays";
            case TWO_PERSONS ->
                    "the id and the address of user `%s` belong to two persons here: the one with"
                            + " the id was taken";
            case LAST_ADMIN ->
                    "business `%s` would have no admin left: one that TikTok no longer has stays";
            case ZONE_STAYS -> "business `%s` moved to the time zone `%s`: `%s` stays";
            default -> throw new IllegalArgumentException(matter + " is no conflict");
        };
    }
}
