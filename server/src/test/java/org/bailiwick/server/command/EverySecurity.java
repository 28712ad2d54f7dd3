package org.bailiwick.server.command;

import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.DomainsFor;
import org.bailiwick.engine.change.MailDomains;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.change.SecurityChange.RecoveryStarted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One of every command by which a business stays safe; see [EveryCommand].
final class EverySecurity {
    private EverySecurity() {}

    /// A contact of Nordwind and of its partner, who has started a recovery there that is due; and
    /// an outsider in a business of the stranger's.
    static void populate(Rulebook world, Desk desk) {
        Caller operator = Caller.operator();
        PersonId contact = world.person("contact");
        String address = Rulebook.address("contact");
        for (var business : List.of(world.nordwind, world.partner)) {
            desk.carryOut(operator, new RecoveryCommand.NameRecoveryContact(business, address));
        }
        var started = new RecoveryStarted(world.partner, contact, desk.now().time());
        desk.carryOut(
                operator,
                new InstallationCommand.Import(
                        "recovery", List.of(started), List.of(), desk.now().seq()));
        var domains = MailDomains.of(List.of("anfrage.example"), DomainsFor.EVERYBODY);
        desk.carryOut(
                operator,
                new BusinessCommand.SetBusiness(
                        world.asking, BusinessSettings.DEFAULT.with(domains)));
    }

    static Map<String, Command> in(Rulebook world) {
        PersonId contact = world.person("contact");
        String address = Rulebook.address("contact");
        Map<String, Command> all = new LinkedHashMap<>();
        all.put(
                "another",
                new RecoveryCommand.NameRecoveryContact(world.nordwind, "x@nordwind.example"));
        all.put("of Nordwind", new RecoveryCommand.DropRecoveryContact(world.nordwind, address));
        all.put("in Nordwind", new RecoveryCommand.StartRecovery(world.nordwind, contact));
        all.put("in the partner", new RecoveryCommand.StopRecovery(world.partner));
        all.put("that is due", new RecoveryCommand.CompleteRecovery(world.partner, contact));
        all.put(
                "keeping one",
                new OutsiderCommand.SettleOutsiders(
                        world.asking, List.of(world.member("stranger", world.asking)), List.of()));
        all.put(
                "from a day on",
                new BusinessCommand.SetBusiness(
                        world.nordwind,
                        new BusinessSettings(false, false, SecondStep.ALL, false),
                        Optional.of(java.time.Instant.parse("2026-03-20T00:00:00Z"))));
        all.put(
                "naming an admin",
                new BusinessCommand.ReopenBusiness(world.closed, Optional.of(contact)));
        return all;
    }
}
