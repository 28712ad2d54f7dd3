package org.bailiwick.server.cli;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Everything that can be typed behind `bailiwick`, in the order in which help shows it.
public final class Verbs {
    private Verbs() {}

    public static List<Verb> all(Workshop workshop, InstantSource clock) {
        List<Verb> verbs = new ArrayList<>();
        verbs.add(new DemoVerb(workshop, clock));
        verbs.add(new ServeVerb(workshop));
        verbs.addAll(new AskVerbs(workshop).all());
        verbs.add(new DoVerb(new Asking(workshop)));
        verbs.add(new InviteVerb(new Asking(workshop)));
        verbs.add(new ImportVerb(workshop, clock));
        verbs.add(new ExportVerb(workshop));
        verbs.add(new ModelVerb(workshop));
        verbs.add(new KeyVerb(workshop));
        verbs.add(new ScenarioVerb());
        verbs.addAll(OutboxVerbs.of(workshop));
        verbs.add(new WebhooksVerb(new Asking(workshop)));
        verbs.addAll(KeepVerbs.of(workshop));
        verbs.add(new StatementVerb());
        return verbs;
    }
}
