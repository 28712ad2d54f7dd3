package org.bailiwick.server.notify;

import org.bailiwick.engine.change.Entry;
import org.bailiwick.server.command.Follower;
import org.bailiwick.server.command.Office;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/// Keeps the alarms that the journal gives rise to, and tells them to endpoints: a reader with a
/// place of its own, so that none is lost over a restart.
final class AlarmReader implements Follower.Reader {
    private static final Logger LOG = System.getLogger(AlarmReader.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Office office;
    private final AlarmStore store;
    private final AlarmTable table;
    private final Hooks hooks;

    AlarmReader(Office office, AlarmStore store, Hooks hooks) {
        this.office = office;
        this.store = store;
        this.hooks = hooks;
        table = new AlarmTable(office);
    }

    Follower start() {
        return Follower.start("alarms", office, store, this, PAUSE);
    }

    @Override
    public void read(Entry entry) {
        for (Alarm alarm : table.of(entry)) {
            hooks.tell(alarm);
            if (!store.add(alarm)) continue;
            LOG.log(
                    Level.WARNING,
                    "alarm {0} in {1}, at {2}",
                    alarm.kind().word(),
                    alarm.business(),
                    alarm.position());
        }
    }

    @Override
    public void afterwards() {}
}
