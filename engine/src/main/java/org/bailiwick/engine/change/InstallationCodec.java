package org.bailiwick.engine.change;

import org.bailiwick.engine.change.InstallationChange.AliasAdded;
import org.bailiwick.engine.change.InstallationChange.AliasDropped;
import org.bailiwick.engine.change.InstallationChange.KeyChanged;
import org.bailiwick.engine.change.InstallationChange.KeyMade;
import org.bailiwick.engine.change.InstallationChange.KeyRevoked;
import org.bailiwick.engine.change.InstallationChange.ModelAdopted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The stored form of each [InstallationChange].
final class InstallationCodec {
    private InstallationCodec() {}

    static void write(InstallationChange change, Writer out) {
        switch (change) {
            case ModelAdopted(var name, var text) ->
                    out.form(Forms.MODEL_ADOPTED).text(name).text(text);
            case KeyMade(var key, var name, var scopes, var until, var platform, var keeper) -> {
                out.form(keeper.isPresent() ? Forms.KEY_MADE_2 : Forms.KEY_MADE).id(key).text(name);
                writeWords(scopes, out);
                out.instant(until);
                write(platform, out);
                keeper.ifPresent(out::id);
            }
            case KeyChanged(var key, var keeper, var until) -> {
                out.form(Forms.KEY_CHANGED).id(key).flag(keeper.isPresent());
                keeper.ifPresent(out::id);
                out.instant(until);
            }
            case KeyRevoked(var key) -> out.form(Forms.KEY_REVOKED).id(key);
            case AliasAdded(var platform, var kind, var alias, var thing) -> {
                out.form(Forms.ALIAS_ADDED).text(platform).text(kind).text(alias);
                Choices.write(thing, out);
            }
            case AliasDropped(var platform, var kind, var alias) ->
                    out.form(Forms.ALIAS_DROPPED).text(platform).text(kind).text(alias);
        }
    }

    static InstallationChange read(int form, Reader in) {
        return switch (form) {
            case Forms.MODEL_ADOPTED -> new ModelAdopted(in.text(), in.text());
            case Forms.KEY_MADE ->
                    new KeyMade(in.key(), in.text(), words(in), in.instant(), word(in));
            case Forms.KEY_MADE_2 ->
                    new KeyMade(
                            in.key(),
                            in.text(),
                            words(in),
                            in.instant(),
                            word(in),
                            Optional.of(in.person()));
            case Forms.KEY_CHANGED ->
                    new KeyChanged(
                            in.key(),
                            in.flag() ? Optional.of(in.person()) : Optional.empty(),
                            in.instant());
            case Forms.KEY_REVOKED -> new KeyRevoked(in.key());
            case Forms.ALIAS_ADDED ->
                    new AliasAdded(in.word(), in.word(), in.text(), Choices.readId(in));
            case Forms.ALIAS_DROPPED -> new AliasDropped(in.word(), in.word(), in.text());
            default -> throw Forms.unknown(form);
        };
    }

    private static void writeWords(List<String> words, Writer out) {
        out.number(words.size());
        for (String word : words) out.text(word);
    }

    private static List<String> words(Reader in) {
        int count = in.count(Integer.MAX_VALUE, 1);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) words.add(in.word());
        return words;
    }

    private static void write(Optional<String> word, Writer out) {
        out.flag(word.isPresent());
        word.ifPresent(out::text);
    }

    private static Optional<String> word(Reader in) {
        return in.flag() ? Optional.of(in.word()) : Optional.empty();
    }
}
