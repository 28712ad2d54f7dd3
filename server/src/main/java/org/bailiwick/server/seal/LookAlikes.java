package org.bailiwick.server.seal;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Names that are made to be taken for others.
final class LookAlikes {
    /// Letters of other scripts, and below each the Latin one that it is drawn like.
    private static final String OTHERS = "авеһіјѕкмнорԛтуԝхѵԁԍɡαικνορτυχωϲ";

    private static final String LATIN_ = "abehijskmhopqtywxvdggaikvoptuxwc";

    private static final Map<Integer, Integer> DRAWN_LIKE = drawnLike();

    /// Scripts that one word is written in together.
    private static final List<Set<UnicodeScript>> TOGETHER =
            List.of(
                    EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
                    EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL),
                    EnumSet.of(UnicodeScript.HAN, UnicodeScript.BOPOMOFO));

    private LookAlikes() {}

    private static Map<Integer, Integer> drawnLike() {
        int[] others = OTHERS.codePoints().toArray();
        int[] latin = LATIN_.codePoints().toArray();
        if (others.length != latin.length) throw new IllegalStateException("one for each");
        Map<Integer, Integer> all = new HashMap<>();
        for (int i = 0; i < others.length; i++) all.put(others[i], latin[i]);
        return Map.copyOf(all);
    }

    /// Why a domain is not to be trusted, as a sentence.
    static Optional<String> trick(String ascii) {
        for (String label : IDN.toUnicode(ascii).split("\\.", -1)) {
            if (mixes(label)) {
                return Optional.of(
                        "`%s` mixes letters of several scripts, as names do that are made to be"
                                        .formatted(label)
                                + " taken for others");
            }
            boolean foreign = label.chars().anyMatch(c -> c >= 0x80);
            String drawn = drawn(label);
            if (foreign && drawn.chars().allMatch(c -> c < 0x80)) {
                return Optional.of(
                        "`%s` is drawn like `%s`, with other letters".formatted(ascii, drawn));
            }
        }
        return Optional.empty();
    }

    static boolean mixes(String label) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        label.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.removeAll(EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED));
        return scripts.size() > 1 && TOGETHER.stream().noneMatch(all -> all.containsAll(scripts));
    }

    private static String drawn(String label) {
        StringBuilder drawn = new StringBuilder();
        label.codePoints()
                .map(c -> {
                    Integer like = DRAWN_LIKE.get(c);
                    return like == null ? c : like;
                })
                .forEach(drawn::appendCodePoint);
        return drawn.toString();
    }

    /// What remains of a domain for an eye that reads quickly: no accents, no hyphens, and one
    /// letter for those that are drawn alike.
    static String shape(String ascii) {
        String drawn = drawn(IDN.toUnicode(ascii));
        return Normalizer.normalize(drawn, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace("-", "")
                .replace("rn", "m")
                .replace("vv", "w")
                .replace('ı', 'l')
                .replace('i', 'l')
                .replace('1', 'l')
                .replace('0', 'o')
                .replace('5', 's');
    }
}
