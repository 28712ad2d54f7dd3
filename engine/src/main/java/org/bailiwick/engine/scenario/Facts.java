package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.BusinessChange.BusinessClosed;
import org.bailiwick.engine.change.BusinessChange.BusinessOpened;
import org.bailiwick.engine.change.BusinessChange.BusinessReopened;
import org.bailiwick.engine.change.BusinessChange.SeatsSet;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.InstallationChange.AliasAdded;
import org.bailiwick.engine.change.InstallationChange.AliasDropped;
import org.bailiwick.engine.change.InstallationChange.ModelAdopted;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Alias;
import org.bailiwick.engine.model.ModelException;
import org.bailiwick.engine.model.ModelReader;

import java.time.Instant;
import java.util.List;

/// What a deed comes to, in facts.
final class Facts {
    private final Finder finder;
    private final Names names;
    private final Ids ids;
    private final Instant now;
    private final ModelShelf models;

    Facts(Finder finder, Ids ids, Instant now, ModelShelf models) {
        this.finder = finder;
        names = finder.names();
        this.ids = ids;
        this.now = now;
        this.models = models;
    }

    List<Change> of(Deed deed) {
        return switch (deed) {
            case Deed.Global d -> global(d);
            case Deed.OfPerson d -> new PeopleFacts(finder, ids, now).of(d);
            case Deed.OfBusiness d -> business(d);
            case Deed.OfMember d -> new MemberFacts(finder, ids, now).all(d);
            case Deed.OfAsset d -> new AssetFacts(finder, ids, now).of(d);
            case Deed.OfGroup d -> List.of(new GroupFacts(finder, ids).of(d));
            case Deed.OfRequest d -> new RequestFacts(finder, ids, now).of(d);
            case Deed.OfSafety d -> new SafetyFacts(finder, ids).of(d);
            case Deed.OfPartner d -> new PartnerFacts(finder, ids, now).all(d);
            case GoodByeDeed d -> new GoodByeFacts(finder, now).of(d);
            case ContactDeed d -> new ContactFacts(finder, ids, now).of(d);
            case Deed.OfLink d -> new LinkFacts(finder, ids, now).of(d);
            case Deed.Rename d -> List.of(new ContactFacts(finder, ids, now).renamed(d));
        };
    }

    private List<Change> global(Deed.Global deed) {
        return switch (deed) {
            case Deed.At _, Deed.After _ -> throw new IllegalArgumentException("no fact: " + deed);
            case Deed.Model(var name) -> List.of(model(name));
            case Deed.Undo(var back) -> new UndoFacts(finder.directory(), now).of(back);
            case Deed.Alias(var alias, var platform, var thing) ->
                    List.of(new AliasAdded(platform, kind(thing), alias, id(thing)));
            case Deed.DropAlias(var alias, var platform, var thing) ->
                    List.of(new AliasDropped(platform, kind(thing), alias));
        };
    }

    private Change model(String name) {
        String text =
                models.text(name)
                        .orElseThrow(
                                () -> new Impossible("there is no model `%s`".formatted(name)));
        try {
            return new ModelAdopted(ModelReader.read(text).name(), text);
        } catch (ModelException wrong) {
            throw new Impossible("`%s` is no model: %s".formatted(name, wrong.getMessage()));
        }
    }

    private Id id(String thing) {
        return names.find(thing)
                .orElseThrow(() -> new Impossible("`%s` is not there".formatted(thing)));
    }

    private String kind(String thing) {
        return switch (id(thing)) {
            case PersonId _ -> Alias.PERSON;
            case BusinessId _ -> Alias.BUSINESS;
            case org.bailiwick.engine.change.GroupId _ -> Alias.GROUP;
            default -> finder.asset(thing).kind();
        };
    }

    private List<Change> business(Deed.OfBusiness deed) {
        SecurityFacts security = new SecurityFacts(finder, ids, now);
        return switch (deed) {
            case Deed.Business(var name, var zone) -> {
                BusinessId id = ids.business();
                names.add(name, id);
                yield List.of(new BusinessOpened(id, name, zone));
            }
            case Deed.Close(var name) -> List.of(new BusinessClosed(names.business(name)));
            case Deed.Reopen(var name) -> List.of(new BusinessReopened(names.business(name)));
            case Deed.Settings d -> security.set(d);
            case Deed.Security d -> security.of(d);
            case Deed.Seats(var name, var seats) ->
                    List.of(new SeatsSet(names.business(name), seats));
        };
    }
}
