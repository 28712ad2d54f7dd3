package org.bailiwick.server.face;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;

import java.util.Optional;

/// What things are called in sentences. Asked only of what a reader may know.
final class Called {
    private Called() {}

    static String name(Asker asker, Id id) {
        return find(asker, id).filter(name -> !name.isEmpty()).orElse(id.toString());
    }

    private static Optional<String> find(Asker asker, Id id) {
        return switch (id) {
            case PersonId person ->
                    asker.today().find(person).flatMap(p -> asker.office().open(p.name()));
            case AddressId address ->
                    asker.today().find(address).flatMap(a -> asker.office().open(a.text()));
            case BusinessId business -> asker.today().find(business).map(Business::name);
            case AssetId asset -> asker.today().find(asset).map(Asset::name);
            default -> Optional.empty();
        };
    }
}
