package org.bailiwick.server.face;

import java.util.Optional;
import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.words.Names;

/// What things are called today, with sealed names opened. An address is shown masked.
public record OpenNames(Office office, Directory today) implements Names {
    @Override
    public String of(Id id) {
        return find(id).orElseGet(id::toString);
    }

    private Optional<String> find(Id id) {
        return switch (id) {
            case PersonId i -> today.find(i).flatMap(p -> office.open(p.name()));
            case BusinessId i -> today.find(i).map(b -> b.name());
            case AssetId i -> today.find(i).map(a -> a.name());
            case GroupId i -> today.find(i).map(g -> g.name());
            case KeyId i -> today.find(i).map(k -> k.name());
            case MemberId i -> today.find(i).flatMap(m -> find(today.person(m).id()));
            case AddressId i ->
                    today.find(i).flatMap(a -> office.open(a.text())).map(OpenNames::masked);
            default -> Optional.empty();
        };
    }

    /// `l…@nordwind.example`: enough to know one's own address again, not enough to write to it.
    static String masked(String address) {
        int at = address.indexOf('@');
        return at < 1 ? "…" : address.charAt(0) + "…" + address.substring(at);
    }
}
