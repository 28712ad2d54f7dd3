package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.change.TransferId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Group;
import org.bailiwick.engine.directory.Key;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.model.Level;
import org.bailiwick.server.words.Words;

import java.util.List;
import java.util.Optional;

/// What things are called in the record of a business. Asked only of what the business may know.
record RecordNames(RecordSight sight, Words words) implements org.bailiwick.server.words.Names {
    private Directory today() {
        return sight.visit().today();
    }

    @Override
    public String of(Id id) {
        return find(id).filter(name -> !name.isBlank()).orElseGet(() -> words.unnamed(id));
    }

    @Override
    public List<String> levels(Id thing, Levels levels) {
        Optional<Asset> asset =
                switch (thing) {
                    case AssetId i -> today().find(i);
                    case ShareId i -> today().find(i).map(today()::asset);
                    default -> Optional.empty();
                };
        return asset.map(a -> levels(a.kind(), levels)).orElse(levels.names());
    }

    @Override
    public List<String> levels(String kind, Levels levels) {
        Optional<Kind> known = today().kind(kind);
        return levels.names().stream()
                .map(name -> known.flatMap(k -> k.level(name)).map(Level::label).orElse(name))
                .toList();
    }

    @Override
    public String kind(String kind) {
        return today().kind(kind).map(Kind::label).orElse(kind);
    }

    /// A person of whom it may know.
    Optional<String> person(PersonId id) {
        return Optional.of(id)
                .filter(sight::knows)
                .flatMap(today()::find)
                .flatMap(p -> sight.visit().tell().open(p.name()));
    }

    private Optional<String> find(Id id) {
        return switch (id) {
            case PersonId i -> person(i);
            case MemberId i -> today().find(i).flatMap(m -> person(today().person(m).id()));
            case AddressId i -> today().find(i).flatMap(a -> sight.visit().tell().address(a));
            case BusinessId i -> today().find(i).map(Business::name);
            case AssetId i -> today().find(i).map(Asset::name);
            case GroupId i -> today().find(i).map(Group::name);
            case KeyId i -> today().find(i).map(Key::name);
            default -> about(id);
        };
    }

    /// What has no name of its own.
    private Optional<String> about(Id id) {
        return switch (id) {
            case AssignmentId i -> today().undoables().assignment(i).map(this::assignment);
            case ShareId i -> today().find(i).map(this::share);
            case InvitationId i -> today().find(i).map(v -> by(id, of(today().address(v).id())));
            case PartnershipId i -> today().find(i).map(this::partnership);
            case RequestId i ->
                    today().find(i).map(r -> by(id, today().requests().business(r).name()));
            case TransferId i ->
                    today().find(i).map(t -> by(id, today().transfers().asset(t).name()));
            case AccessLinkId i ->
                    today().find(i).map(l -> by(id, today().links().agency(l).name()));
            default -> Optional.empty();
        };
    }

    private String by(Id id, String one) {
        return words.thing(id, one, one);
    }

    private String assignment(Assignment assignment) {
        String asset = today().asset(assignment).name();
        return words.thing(assignment.id(), asset, of(today().member(assignment).id()));
    }

    private String share(Share share) {
        return words.thing(share.id(), today().asset(share).name(), today().partner(share).name());
    }

    private String partnership(Partnership partnership) {
        Business partner = today().listing().partner(partnership, sight.business());
        return by(partnership.id(), partner.name());
    }
}
