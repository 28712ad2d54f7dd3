package org.bailiwick.server.scenario;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.scenario.Deed;
import org.bailiwick.engine.scenario.Finder;
import org.bailiwick.engine.scenario.Names;
import org.bailiwick.server.command.OutsiderCommand.SettleOutsiders;
import org.bailiwick.server.command.RecoveryCommand.CompleteRecovery;
import org.bailiwick.server.command.RecoveryCommand.DropRecoveryContact;
import org.bailiwick.server.command.RecoveryCommand.NameRecoveryContact;
import org.bailiwick.server.command.RecoveryCommand.StartRecovery;
import org.bailiwick.server.command.RecoveryCommand.StopRecovery;

import java.util.List;

/// What a business does to stay safe, each as the command for it.
record SecurityDeeds(Site site, Hands hands, Names names) {
    void carryOut(Deed.Security deed) {
        Finder finder = new Finder(hands.today(), names);
        Business business = finder.business(deed.business());
        String whom = deed.whom().orElse("");
        switch (deed.act()) {
            case NAME_CONTACT -> {
                String address = address(finder, whom);
                hands.admins(business, new NameRecoveryContact(business.id(), address));
                if (names.find(address).isEmpty()) {
                    names.add(
                            address,
                            site.office()
                                    .resolver(hands.today(), java.util.Optional.empty())
                                    .address(address)
                                    .orElseThrow());
                }
            }
            case DROP_CONTACT ->
                    hands.admins(
                            business,
                            new DropRecoveryContact(business.id(), address(finder, whom)));
            case START_RECOVERY -> {
                PersonId person = names.person(whom);
                hands.self(person, new StartRecovery(business.id(), person));
            }
            case STOP_RECOVERY -> hands.admins(business, new StopRecovery(business.id()));
            case COMPLETE_RECOVERY -> {
                PersonId person = names.person(whom);
                hands.self(person, new CompleteRecovery(business.id(), person));
            }
            case KEEP_OUTSIDER -> {
                var member = finder.member(whom, deed.business()).id();
                hands.admins(
                        business, new SettleOutsiders(business.id(), List.of(member), List.of()));
            }
        }
    }

    private String address(Finder finder, String whom) {
        return Names.isAddress(whom) ? whom : names.get(finder.address(whom));
    }
}
