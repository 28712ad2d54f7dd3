package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.ContactChange.DomainProved;
import org.bailiwick.engine.change.ContactChange.PartnerCodeUsed;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.PartnerChange.PartnerProposed;
import org.bailiwick.engine.change.PartnerCodeId;
import org.bailiwick.server.command.ContactCommand.DropDomain;
import org.bailiwick.server.command.ContactCommand.EndPartnerCode;
import org.bailiwick.server.command.ContactCommand.MakePartnerCode;
import org.bailiwick.server.command.ContactCommand.ProveDomain;
import org.bailiwick.server.command.PartnerCommand.AddPartner;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Businesses find one another by a code or a domain. Nordwind wants to be asked.
class ContactsTest extends AtTheDesk {
    private byte codes = 10;

    private record Made(PartnerCodeId id, Hash secret) {}

    private Made code(int uses) {
        Made made = new Made(ids.partnerCode(), Hash.of(new byte[] {codes++}));
        by(
                "admin",
                new MakePartnerCode(
                        made.id(), world.nordwind, made.secret(), Optional.empty(), uses));
        return made;
    }

    private AddPartner add(BusinessId one, Sought other) {
        return new AddPartner(ids.partnership(), one, other);
    }

    @Test
    void aCodeIsTheAcceptanceOfWhoeverMadeIt() {
        Made made = code(1);
        assertThat(by("stranger", add(world.other, new Sought.Code(made.secret()))))
                .hasSize(2)
                .startsWith(new PartnerCodeUsed(made.id(), world.other))
                .last()
                .isInstanceOf(PartnerAdded.class);
    }

    @Test
    void aCodeThatOpensNothingIsRefusedLikeOneThatIsNotThere() {
        Made used = code(1);
        by("stranger", add(world.other, new Sought.Code(used.secret())));
        Made ended = code(1);
        by("admin", new EndPartnerCode(ended.id()));
        Made expired = code(5);
        now = now.plus(ContactCommand.USUALLY_FOR);
        Hash unknown = Hash.of(new byte[] {99});
        BusinessId third = ids.business();
        desk().carryOut(
                        Caller.operator(),
                        new BusinessCommand.OpenBusiness(
                                third, "Third", Rulebook.ZONE, world.person("stranger")));
        for (Hash secret : List.of(used.secret(), ended.secret(), expired.secret(), unknown)) {
            assertRefused(
                    "stranger", add(third, new Sought.Code(secret)), "NotFound[what=code, id=…]");
        }
        assertRefused("admin", new EndPartnerCode(ended.id()), "cannot be used any more");
    }

    @Test
    void aCodeHasAnEndAndSoManyUses() {
        Hash secret = Hash.of(new byte[] {42});
        for (Instant end : List.of(now, now.plus(ContactCommand.CODE_MAX).plusMillis(1))) {
            assertRefused(
                    "admin",
                    new MakePartnerCode(
                            ids.partnerCode(), world.nordwind, secret, Optional.of(end), 1),
                    "at most 90 days");
        }
        for (int uses : List.of(0, 101, -1)) {
            assertRefused(
                    "admin",
                    new MakePartnerCode(
                            ids.partnerCode(), world.nordwind, secret, Optional.empty(), uses),
                    "1 to 100 times");
        }
        for (int i = 0; i < ContactCommand.CODES_MAX; i++) code(1);
        assertRefused(
                "admin",
                new MakePartnerCode(ids.partnerCode(), world.nordwind, secret, Optional.empty(), 1),
                "at most 100 codes");
    }

    @Test
    void aDomainFindsTheOneBusinessThatHasProvedIt() {
        assertThat(by("stranger", add(world.other, new Sought.Domain(" NordWind.EXAMPLE "))))
                .singleElement()
                .isInstanceOf(PartnerProposed.class);
        assertThat(by("admin", new ProveDomain(world.nordwind, "bücher.example", true)))
                .containsExactly(new DomainProved(world.nordwind, "xn--bcher-kva.example"));
        assertRefused(
                "stranger",
                new ProveDomain(world.other, "nordwind.example", true),
                "proved for another business");
        assertRefused(
                "admin",
                new ProveDomain(world.nordwind, "nordwind.example", true),
                "proved for this business already");
        by("admin", new DropDomain(world.nordwind, "nordwind.example"));
        by("stranger", new ProveDomain(world.other, "nordwind.example", true));
        assertRefused("admin", new DropDomain(world.nordwind, "nordwind.example"), "is not proved");
    }

    @Test
    void whatNoBusinessHasProvedFindsNothing() {
        desk().carryOut(Caller.operator(), new ProveDomain(world.asking, "closed.example", false));
        desk().carryOut(Caller.operator(), new BusinessCommand.CloseBusiness(world.asking));
        for (String domain : List.of("nobody.example", "closed.example")) {
            assertRefused(
                    "admin",
                    add(world.nordwind, new Sought.Domain(domain)),
                    "NotFound[what=domain, id=…]");
        }
        assertRefused("admin", add(world.nordwind, new Sought.Domain("no domain")), "field=domain");
        assertRefused(
                "admin",
                add(world.nordwind, new Sought.Domain("nordwind.example")),
                "no partner of itself");
    }
}
