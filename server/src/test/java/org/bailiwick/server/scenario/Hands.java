package org.bailiwick.server.scenario;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Command;
import org.bailiwick.server.command.Refusal;
import org.bailiwick.server.command.Refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Hands commands in at the desk, each by whoever is nearest to it and may.
final class Hands {
    private final Site site;

    private final Set<String> given = new TreeSet<>();

    Hands(Site site) {
        this.site = site;
    }

    Directory today() {
        return site.office().now();
    }

    void operator(Command command) {
        give(Caller.operator(), command);
    }

    void clock(Command command) {
        give(Caller.clock(), command);
    }

    void platform(Command command) {
        give(site.platform(), command);
    }

    /// A list that is kept elsewhere, read in.
    void source(Command command) {
        give(Caller.source("scenario"), command);
    }

    /// The person himself.
    void self(PersonId person, Command command) {
        give(Caller.person(person), command);
    }

    /// An admin of the business; where it has none who may, the operator.
    void admins(Business business, Command command) {
        run(command, callers(business));
    }

    /// Whoever manages what the owner has: his admins, or the person who owns it.
    void owner(Asset asset, Command command) {
        run(command, callers(asset));
    }

    /// Somebody who stands on both sides; where there is nobody, the operator.
    void either(
            Asset asset, Optional<Business> receiver, Optional<Person> person, Command command) {
        List<Caller> all = new ArrayList<>(callers(asset));
        receiver.ifPresent(business -> all.addAll(callers(business)));
        person.ifPresent(p -> all.add(Caller.person(p.id())));
        run(command, all);
    }

    private List<Caller> callers(Asset asset) {
        return today().owningBusiness(asset)
                .map(this::callers)
                .or(() -> today().owningPerson(asset).map(p -> List.of(Caller.person(p.id()))))
                .orElse(List.of());
    }

    private List<Caller> callers(Business business) {
        return today().admins(business).stream()
                .map(member -> Caller.person(today().person(member).id()))
                .toList();
    }

    private void give(Caller caller, Command command) {
        site.desk().carryOut(caller, command);
        given.add(command.getClass().getSimpleName());
    }

    /// The types of the commands that were carried out.
    Set<String> given() {
        return Set.copyOf(given);
    }

    /// The desk judges who may: the first whom it lets, and the operator after all of them.
    private void run(Command command, List<Caller> callers) {
        for (Caller caller : callers) {
            try {
                give(caller, command);
                return;
            } catch (Refused refused) {
                if (!ofCaller(refused.refusal())) throw refused;
            }
        }
        operator(command);
    }

    private static boolean ofCaller(Refusal refusal) {
        return refusal instanceof Refusal.NotAllowed || refusal instanceof Refusal.NotForYou;
    }
}
