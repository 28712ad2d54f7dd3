package org.bailiwick.server.notify;

import org.bailiwick.engine.change.GoodByeChange;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.GoodByeChecks;
import org.bailiwick.server.command.GoodByeChecks.Checked;
import org.bailiwick.server.command.Office;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Seven days after a good-bye the same lists are looked through again: whoever said it and the
/// admins hear what was found, and the operator's log where something has come back.
record GoodByeReminder(Office office) implements Reminder {
    private static final Logger LOG = System.getLogger(GoodByeReminder.class.getName());

    @Override
    public List<Due> between(Directory today, Instant after, Instant until) {
        Audience audience = new Audience(today, until);
        List<Due> all = new ArrayList<>();
        for (Checked each : GoodByeChecks.between(office, after, until)) {
            if (!each.gone()) {
                LOG.log(
                        Level.WARNING,
                        "something is left after the good-bye of entry {0}: {1}",
                        each.entry().seq(),
                        each.left());
            }
            for (PersonId to : readers(audience, each)) {
                String about = "g_%d_%d".formatted(each.entry().seq(), each.due().toEpochMilli());
                all.add(new Due(about, notice(to, each)));
            }
        }
        return all;
    }

    private static Set<PersonId> readers(Audience audience, Checked checked) {
        Set<PersonId> readers = new LinkedHashSet<>(audience.admins(checked.business()));
        Origins.person(checked.entry())
                .filter(p -> audience.admins(checked.business()).contains(p))
                .ifPresent(readers::add);
        return readers;
    }

    private static Notice notice(PersonId to, Checked checked) {
        String whom =
                checked.said() instanceof GoodByeChange.MemberGoodByeSaid ? "member" : "partner";
        String words = (checked.gone() ? "good-bye-held-" : "good-bye-broken-") + whom;
        return new Notice(
                to,
                NoticeKind.SECURITY,
                words,
                Map.of(
                        "business",
                        new Notice.About.Name(checked.business().name()),
                        "at",
                        new Notice.About.At(checked.said().at())));
    }
}
