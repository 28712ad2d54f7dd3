package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.AssetChange.AssetRenamed;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessChange.BusinessRenamed;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ContactChange.DomainDropped;
import org.bailiwick.engine.change.ContactChange.DomainProved;
import org.bailiwick.engine.change.ContactChange.PartnerCodeEnded;
import org.bailiwick.engine.change.ContactChange.PartnerCodeMade;
import org.bailiwick.engine.change.ContactChange.PartnerCodeUsed;
import org.bailiwick.engine.change.GroupChange.GroupRenamed;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.PartnerCodeId;
import org.bailiwick.engine.change.PersonChange.PersonRenamed;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.directory.PartnerCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How businesses find one another and what things are called, in facts.
record ContactFacts(Finder finder, Ids ids, Instant now) {
    private static final Duration CODE_FOR = Duration.ofDays(14);

    List<Change> of(ContactDeed deed) {
        Names names = finder.names();
        return switch (deed) {
            case ContactDeed.Domain(var business, var domain) ->
                    List.of(new DomainProved(names.business(business), domain));
            case ContactDeed.DropDomain(var business, var domain) ->
                    List.of(new DomainDropped(names.business(business), domain));
            case ContactDeed.Code d -> List.of(made(d));
            case ContactDeed.EndCode(var business) ->
                    List.of(new PartnerCodeEnded(finder.code(business, now).id()));
            case ContactDeed.PartnerByCode(var one, var other) -> {
                PartnerCode code = finder.code(other, now);
                BusinessId by = names.business(one);
                List<Change> changes = new ArrayList<>();
                changes.add(new PartnerCodeUsed(code.id(), by));
                changes.add(new PartnerAdded(ids.partnership(), by, names.business(other)));
                yield changes;
            }
            case ContactDeed.PartnerByDomain(var one, var domain) ->
                    new PartnerFacts(finder, ids, now)
                            .all(new Deed.Partner(one, names.get(finder.byDomain(domain).id())));
        };
    }

    private Change made(ContactDeed.Code d) {
        PartnerCodeId id = ids.partnerCode();
        return new PartnerCodeMade(
                id,
                finder.names().business(d.business()),
                Hash.of(id.toString().getBytes(StandardCharsets.UTF_8)),
                d.expires()
                        .map(m -> m.end(finder.business(d.business()).zone()))
                        .orElse(now.plus(CODE_FOR)),
                d.uses());
    }

    Change renamed(Deed.Rename d) {
        return switch (finder.names().find(d.thing()).orElseThrow()) {
            case BusinessId id -> new BusinessRenamed(id, d.called());
            case GroupId id -> new GroupRenamed(id, d.called());
            case AssetId id -> new AssetRenamed(id, d.called());
            case PersonId id -> new PersonRenamed(id, Sealed.NONE);
            default -> throw new Impossible("`%s` has no name of its own".formatted(d.thing()));
        };
    }
}
