package org.bailiwick.server.words;

import org.bailiwick.engine.decision.Code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is said of a denial: sentences, in the order in which they are read.
///
/// @param title what was tried, on what, and that it is not possible
/// @param has what the person has
/// @param missing the one thing missing
/// @param needed the level it takes, with its tasks
/// @param fix the steps that help, each with who can take it; or what to do instead
/// @param waiting whether waiting helps
/// @param changed what ended it, if it worked before
/// @param ask what stands on the button that asks for it
/// @param code what is missing, for programs; shown beneath
/// @param summary all of it in one paragraph, in the first person, to be copied and sent
public record Said(
        String title,
        List<String> has,
        String missing,
        Optional<String> needed,
        List<String> fix,
        String waiting,
        Optional<String> changed,
        Optional<String> ask,
        Code code,
        String summary) {
    public Said {
        has = List.copyOf(has);
        fix = List.copyOf(fix);
    }

    /// Every sentence, in order, without the code.
    public List<String> sentences() {
        List<String> all = new ArrayList<>();
        all.add(title);
        all.addAll(has);
        all.add(missing);
        needed.ifPresent(all::add);
        all.addAll(fix);
        all.add(waiting);
        changed.ifPresent(all::add);
        return all;
    }
}
