package org.bailiwick.server.command;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Alias;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.seal.Address;
import org.bailiwick.server.seal.KeyRing;
import org.bailiwick.server.seal.Sealer;

import java.util.List;
import java.util.Optional;

/// From what people and programs write to the things they mean: our own ids, the ids of a platform,
/// and, for persons, e-mail addresses.
///
/// @param platform the one whose ids are spoken; empty to understand those of all
public record Resolver(Directory today, Sealer sealer, KeyRing keys, Optional<String> platform) {
    /// The longest text that is looked up, in characters.
    public static final int TEXT_MAX = 512;

    /// The kind under which businesses are asked about.
    public static final String BUSINESS = Alias.BUSINESS;

    /// Who is meant; [Subject.Stranger] where nobody is.
    public Subject subject(String text) {
        Optional<PersonId> person = person(text);
        if (person.isPresent()) return new Subject.Known(person.get());
        return address(text).<Subject>map(Subject.Invited::new).orElseGet(Subject.Stranger::new);
    }

    /// The person meant, who may not be in the directory where the text is an id of ours.
    public Optional<PersonId> person(String text) {
        if (text.length() > TEXT_MAX) return Optional.empty();
        Optional<PersonId> own = PersonId.find(text);
        if (own.isPresent()) return own;
        Optional<PersonId> alias =
                alias(Alias.PERSON, text)
                        .filter(PersonId.class::isInstance)
                        .map(PersonId.class::cast);
        if (alias.isPresent()) return alias;
        return address(text).flatMap(today::find).flatMap(today::person).map(p -> p.id());
    }

    /// The address meant, where it is known.
    public Optional<AddressId> address(String text) {
        if (text.length() > TEXT_MAX || text.indexOf('@') < 0) return Optional.empty();
        return Address.find(text).map(sealer::blind).flatMap(keys::findAddress);
    }

    /// What is meant; [Target.Missing] where nothing is.
    ///
    /// @param kind a kind of asset, or `business`
    public Target target(String kind, String text) {
        if (kind.equals(BUSINESS)) {
            return business(text)
                    .<Target>map(Target.Business::new)
                    .orElseGet(() -> new Target.Missing(kind));
        }
        return asset(kind, text)
                .<Target>map(a -> new Target.Asset(kind, a))
                .orElseGet(() -> new Target.Missing(kind));
    }

    public Optional<AssetId> asset(String kind, String text) {
        if (text.length() > TEXT_MAX) return Optional.empty();
        Optional<AssetId> own = AssetId.find(text);
        if (own.isPresent()) return own;
        return alias(kind, text).filter(AssetId.class::isInstance).map(AssetId.class::cast);
    }

    public Optional<BusinessId> business(String text) {
        if (text.length() > TEXT_MAX) return Optional.empty();
        Optional<BusinessId> own = BusinessId.find(text);
        if (own.isPresent()) return own;
        return alias(Alias.BUSINESS, text)
                .filter(BusinessId.class::isInstance)
                .map(BusinessId.class::cast);
    }

    public Optional<GroupId> group(String text) {
        if (text.length() > TEXT_MAX) return Optional.empty();
        Optional<GroupId> own = GroupId.find(text);
        if (own.isPresent()) return own;
        return alias(Alias.GROUP, text).filter(GroupId.class::isInstance).map(GroupId.class::cast);
    }

    private Optional<Id> alias(String kind, String text) {
        List<String> platforms = platform.map(List::of).orElseGet(today::platforms);
        for (String each : platforms) {
            Optional<Alias> alias = today.alias(each, kind, text);
            if (alias.isPresent()) return alias.map(Alias::thing);
        }
        return Optional.empty();
    }

    /// How a thing is called on the platform spoken; our own id where it has no name there.
    public String idOf(Id thing, List<Alias> aliases) {
        for (Alias alias : aliases) {
            if (platform.isPresent() && alias.platform().equals(platform.get())) {
                return alias.text();
            }
        }
        return thing.toString();
    }
}
