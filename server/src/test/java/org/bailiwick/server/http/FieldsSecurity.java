package org.bailiwick.server.http;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.DomainsFor;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.MailDomains;
import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.SecurityChange.RecoveryStarted;
import org.bailiwick.server.command.BusinessCommand.OpenBusiness;
import org.bailiwick.server.command.BusinessCommand.SetBusiness;
import org.bailiwick.server.command.InstallationCommand.Import;
import org.bailiwick.server.command.PersonCommand.RegisterPerson;
import org.bailiwick.server.command.RecoveryCommand.NameRecoveryContact;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Of the world in which every field is tried: a contact of Nordwind; a business in which one has
/// started a recovery that is due; and one with members from outside its domains.
record FieldsSecurity(World world) {
    void into(Map<String, String> names) {
        String address = "kanzlei@law.example";
        PersonId contact = world.ids.person();
        world.run(new RegisterPerson(contact, "Kanzlei", address));
        names.put("contact", contact.toString());
        world.run(new NameRecoveryContact(world.nordwind, address));
        BusinessId recovering = business("Recovering");
        names.put("recovering", recovering.toString());
        world.run(new NameRecoveryContact(recovering, address));
        fact(new RecoveryStarted(recovering, contact, world.office.now().time()));
        BusinessId outside = business("Outside");
        names.put("outside", outside.toString());
        names.put("outsider", joined(outside, world.lena).toString());
        names.put("otherOutsider", joined(outside, contact).toString());
        var domains = MailDomains.of(List.of("outside.example"), DomainsFor.EVERYBODY);
        world.run(new SetBusiness(outside, BusinessSettings.DEFAULT.with(domains)));
    }

    private BusinessId business(String name) {
        BusinessId id = world.ids.business();
        world.run(new OpenBusiness(id, name, ZoneId.of("UTC"), world.olivia));
        return id;
    }

    private MemberId joined(BusinessId business, PersonId person) {
        MemberId id = world.ids.member();
        fact(
                new MemberJoined(
                        id,
                        business,
                        person,
                        Role.STANDARD,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        return id;
    }

    private void fact(Change change) {
        long basis = world.office.now().seq();
        world.run(new Import("facts", List.of(change), List.of(), basis));
    }
}
