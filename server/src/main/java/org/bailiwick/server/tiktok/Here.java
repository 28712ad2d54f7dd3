package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Alias;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Group;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Row;
import org.bailiwick.engine.directory.Share;

import java.util.List;
import java.util.Optional;

/// The directory, asked in TikTok's ids.
record Here(Directory today) {
    /// The platform of the aliases, and the source whose the changes are.
    static final String TIKTOK = "tiktok";

    private <T> Optional<T> thing(String kind, String id, Class<T> type) {
        return today.alias(TIKTOK, kind, id)
                .map(Alias::thing)
                .filter(type::isInstance)
                .map(type::cast);
    }

    Optional<Business> business(String id) {
        return thing(Alias.BUSINESS, id, BusinessId.class).flatMap(today::find);
    }

    Optional<Person> person(String user) {
        return thing(Alias.PERSON, user, PersonId.class).flatMap(today::find);
    }

    Optional<Asset> asset(AssetKey key) {
        return thing(key.kind(), key.id(), AssetId.class).flatMap(today::find);
    }

    Optional<Group> group(String id) {
        return thing(Alias.GROUP, id, GroupId.class).flatMap(today::find);
    }

    boolean isNamed(String kind, String id) {
        return !id.isEmpty() && thing(kind, id, Id.class).isPresent();
    }

    /// The membership of a user that has not ended.
    Optional<Member> member(Business business, String user) {
        return person(user).flatMap(person -> member(business, person));
    }

    Optional<Member> member(Business business, Person person) {
        return today.membership(person, business).filter(member -> !member.gone());
    }

    /// Whether a recording made it; what others made is theirs.
    boolean isOurs(Row row) {
        return today.source(row).filter(TIKTOK::equals).isPresent();
    }

    /// What TikTok calls a thing.
    static List<String> ids(List<Alias> aliases) {
        return aliases.stream()
                .filter(alias -> alias.platform().equals(TIKTOK))
                .map(Alias::text)
                .toList();
    }

    Optional<AssetKey> key(Asset asset) {
        Optional<String> id = ids(asset.aliases()).stream().findFirst();
        Optional<AssetType> type = AssetType.ofKind(asset.kind());
        return id.isPresent() && type.isPresent()
                ? Optional.of(new AssetKey(type.get(), id.get()))
                : Optional.empty();
    }

    /// The share of an asset with a business that has not ended.
    Optional<Share> share(Asset asset, Business partner) {
        return today.share(asset, partner).filter(share -> !share.gone());
    }

    /// The newest relation of two businesses, which may be over.
    Optional<Partnership> partnership(Business one, Business other) {
        return today.listing().partnerships(one).reversed().stream()
                .filter(known -> today.listing().partner(known, one).id().equals(other.id()))
                .findFirst();
    }

    /// Whether members of the business can hold the asset.
    boolean has(Business business, Asset asset) {
        return isOwner(business, asset) || share(asset, business).isPresent();
    }

    boolean isOwner(Business business, Asset asset) {
        return today.owningBusiness(asset)
                .filter(its -> its.id().equals(business.id()))
                .isPresent();
    }

    /// Whether the owner here is who owns it there.
    ///
    /// @param owner the id of a business; empty for a person
    boolean isOwnedBy(Asset asset, String owner) {
        return owner.isEmpty()
                ? today.owningPerson(asset).isPresent()
                : business(owner).filter(business -> isOwner(business, asset)).isPresent();
    }
}
