package org.bailiwick.server.scenario;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PartnerCodeId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.scenario.ContactDeed;
import org.bailiwick.engine.scenario.Deed;
import org.bailiwick.engine.scenario.Finder;
import org.bailiwick.engine.scenario.Names;
import org.bailiwick.server.command.AssetCommand.RenameAsset;
import org.bailiwick.server.command.BusinessCommand.RenameBusiness;
import org.bailiwick.server.command.ContactCommand.DropDomain;
import org.bailiwick.server.command.ContactCommand.EndPartnerCode;
import org.bailiwick.server.command.ContactCommand.MakePartnerCode;
import org.bailiwick.server.command.ContactCommand.ProveDomain;
import org.bailiwick.server.command.GroupCommand.RenameGroup;
import org.bailiwick.server.command.PartnerCommand.AddPartner;
import org.bailiwick.server.command.PersonCommand.RenamePerson;
import org.bailiwick.server.command.Sought;

import java.nio.charset.StandardCharsets;

/// How businesses find one another and what things are called, each as the command for it.
record ContactDeeds(Site site, Hands hands, Names names) {
    private Finder finder() {
        return new Finder(hands.today(), names);
    }

    void carryOut(ContactDeed deed) {
        switch (deed) {
            case ContactDeed.Domain(var business, var domain) ->
                    hands.operator(new ProveDomain(names.business(business), domain, false));
            case ContactDeed.DropDomain(var business, var domain) ->
                    hands.admins(
                            finder().business(business),
                            new DropDomain(names.business(business), domain));
            case ContactDeed.Code d -> make(d);
            case ContactDeed.EndCode(var business) ->
                    hands.admins(
                            finder().business(business),
                            new EndPartnerCode(finder().code(business, site.now()).id()));
            case ContactDeed.PartnerByCode(var one, var other) ->
                    add(one, new Sought.Code(secret(finder().code(other, site.now()).id())));
            case ContactDeed.PartnerByDomain(var one, var domain) ->
                    add(one, new Sought.Domain(domain));
        }
    }

    private void make(ContactDeed.Code d) {
        PartnerCodeId id = site.ids().partnerCode();
        Business business = finder().business(d.business());
        hands.admins(
                business,
                new MakePartnerCode(
                        id,
                        business.id(),
                        secret(id),
                        d.expires().map(m -> m.end(business.zone())),
                        d.uses()));
    }

    /// What opens a code is known to a scenario by the code's id.
    private static Hash secret(PartnerCodeId code) {
        return Hash.of(code.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void add(String one, Sought other) {
        hands.admins(
                finder().business(one),
                new AddPartner(site.ids().partnership(), names.business(one), other));
    }

    void rename(Deed.Rename deed) {
        Id id = names.find(deed.thing()).orElseThrow();
        switch (id) {
            case BusinessId business ->
                    hands.admins(
                            finder().business(deed.thing()),
                            new RenameBusiness(business, deed.called()));
            case GroupId group ->
                    hands.admins(
                            hands.today().business(finder().group(deed.thing())),
                            new RenameGroup(group, deed.called()));
            case AssetId asset ->
                    hands.owner(
                            finder().asset(deed.thing()), new RenameAsset(asset, deed.called()));
            case PersonId person -> hands.self(person, new RenamePerson(person, deed.called()));
            default -> throw new IllegalArgumentException("nothing to rename: " + deed);
        }
    }
}
