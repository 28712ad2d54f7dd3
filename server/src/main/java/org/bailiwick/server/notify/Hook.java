package org.bailiwick.server.notify;

import org.bailiwick.engine.change.BusinessId;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An endpoint somewhere outside that is told of what happens: a cursor over the journal.
///
/// @param id `wh_` and 26 letters and digits
/// @param business whose it is; empty for whoever runs the installation, who hears everything
/// @param disabled why nothing is sent any more; empty text while it is
/// @param by who made it and who changed it last, as the record names actors
public record Hook(
        String id,
        Optional<BusinessId> business,
        Settings settings,
        String disabled,
        HookSecrets secrets,
        By by,
        HookCursor cursor) {
    /// The most endpoints of one business, and of whoever runs the installation.
    public static final int HOOKS_MAX = 20;

    /// The longest id that is looked at, in characters.
    public static final int ID_MAX = 40;

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LETTERS = 26;

    /// What its owner has set.
    ///
    /// @param types the names of the events it wants; none for all
    /// @param paused nothing is sent, and nothing is forgotten
    public record Settings(URI url, List<String> types, boolean paused) {
        public Settings {
            types = List.copyOf(types);
        }

        boolean wants(String type) {
            return types.isEmpty() || types.contains(type);
        }
    }

    public record By(String maker, Instant made, String changer, Instant changed) {
        By changed(String who, Instant at) {
            return new By(maker, made, who, at);
        }
    }

    static String draw(SecureRandom chance) {
        StringBuilder id = new StringBuilder("wh_");
        for (int i = 0; i < LETTERS; i++) {
            id.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    /// Whether something could be sent.
    boolean open() {
        return disabled.isEmpty() && !settings.paused();
    }

    Hook with(HookCursor next) {
        return new Hook(id, business, settings, disabled, secrets, by, next);
    }

    Hook with(HookSecrets next, By changed) {
        return new Hook(id, business, settings, disabled, next, changed, cursor);
    }

    /// Set anew; what was disabled goes on.
    Hook with(Settings next, By changed) {
        return new Hook(id, business, next, "", secrets, changed, cursor);
    }

    Hook disabled(String why) {
        return new Hook(id, business, settings, why, secrets, by, cursor);
    }
}
