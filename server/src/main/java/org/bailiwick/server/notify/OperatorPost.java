package org.bailiwick.server.notify;

import org.bailiwick.server.session.Profile;
import org.bailiwick.server.words.LetterWords;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Tells whoever runs the installation what only he can mend: in the log, and by letter where he
/// has named an address. It names things by their ids.
public final class OperatorPost {
    /// For how long it makes sense to tell of it.
    private static final Duration GOOD = Duration.ofDays(14);

    private static final Logger LOG = System.getLogger(OperatorPost.class.getName());

    private final Optional<String> address;
    private final Letters letters;
    private final LetterWriter writer;
    private final InstantSource clock;

    OperatorPost(
            Optional<String> address, Letters letters, LetterWriter writer, InstantSource clock) {
        this.address = address;
        this.letters = letters;
        this.writer = writer;
        this.clock = clock;
    }

    /// @param about names what it is about and when, so that it is told once: letters, digits, `_`
    /// @param kind under which the words are, behind `operator-`
    /// @param holes what is named in them
    void tell(String about, String kind, Map<String, String> holes) {
        LetterWords words = writer.words(Profile.NONE);
        Sheet sheet =
                Sheet.of(words, "operator-" + kind, holes, Optional.empty(), Optional.empty());
        LOG.log(Level.WARNING, sheet.subject());
        address.ifPresent(to ->
                letters.send(
                        "l_o_" + about,
                        "operator-" + kind,
                        sheet.to(to, words, clock.instant().plus(GOOD))));
    }
}
