package org.bailiwick.engine.scenario;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Every form of a line, by the word that tells it: its first, or the second where the first is a
/// name.
final class Forms {
    private static final Map<String, Form> BY_VERB = new TreeMap<>();
    private static final Map<String, Form> BY_SECOND = new TreeMap<>();

    static {
        GlobalForms.add(BY_VERB);
        PeopleForms.add(BY_VERB);
        PeopleForms.addOwn(BY_SECOND);
        AssetForms.add(BY_VERB);
        PartnerForms.add(BY_VERB);
        GoodByeForms.add(BY_VERB);
        ContactForms.add(BY_VERB);
        SecurityForms.add(BY_VERB);
        RequestForms.add(BY_VERB);
        RequestForms.addOwn(BY_SECOND);
        SafetyForms.add(BY_VERB);
        SafetyForms.addOwn(BY_SECOND);
        LinkForms.add(BY_VERB);
        ClaimForms.add(BY_VERB);
        ClaimForms.addOwn(BY_SECOND);
    }

    private Forms() {}

    /// Every word that tells a form.
    static Set<String> words() {
        Set<String> words = new TreeSet<>(BY_VERB.keySet());
        words.addAll(BY_SECOND.keySet());
        return words;
    }

    static boolean isVerb(String word) {
        return BY_VERB.containsKey(word) || word.equals("scenario");
    }

    static Line read(Cursor cursor) {
        Optional<Form> verb = Optional.ofNullable(BY_VERB.get(cursor.peek()));
        if (verb.isPresent()) {
            cursor.take(cursor.peek());
            return verb.get().read(cursor);
        }
        Optional<Form> own = Optional.ofNullable(BY_SECOND.get(cursor.peek(1)));
        if (own.isPresent()) return own.get().read(cursor);
        throw new Unfit(
                "no line starts with `%s`; start it with a name and one of %s, or with one of %s"
                        .formatted(
                                cursor.peek(),
                                String.join(", ", BY_SECOND.keySet()),
                                String.join(", ", BY_VERB.keySet())));
    }
}
