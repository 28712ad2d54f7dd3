package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.InstallationChange;
import org.bailiwick.engine.change.InstallationChange.AliasAdded;
import org.bailiwick.engine.change.InstallationChange.AliasDropped;
import org.bailiwick.engine.change.InstallationChange.KeyChanged;
import org.bailiwick.engine.change.InstallationChange.KeyMade;
import org.bailiwick.engine.change.InstallationChange.KeyRevoked;
import org.bailiwick.engine.change.InstallationChange.ModelAdopted;
import org.bailiwick.engine.change.PersonId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Folds what happens to the installation.
final class InstallationFold {
    private InstallationFold() {}

    static void fold(Draft draft, InstallationChange change) {
        switch (change) {
            case ModelAdopted c -> adopted(draft, c);
            case KeyMade c -> made(draft, c);
            case KeyChanged c -> draft.keys.find(c.key()).ifPresent(k -> changed(draft, k, c));
            case KeyRevoked c ->
                    draft.keys.find(c.key()).ifPresent(k -> draft.edit(k).revoked = true);
            case AliasAdded c -> added(draft, c);
            case AliasDropped c -> dropped(draft, c);
        }
    }

    private static void made(Draft draft, KeyMade c) {
        Key made = new Key(c);
        made.keeper = keeper(draft, c.keeper());
        draft.added(draft.keys, made).ifPresent(t -> draft.keys = t);
    }

    private static void changed(Draft draft, Key key, KeyChanged c) {
        Optional<PersonId> keeper =
                key.keeper < 0 ? Optional.empty() : Optional.of(draft.persons.get(key.keeper).id());
        long spot = Spot.of(Spot.KEY, key.ref);
        draft.notes.touch(spot);
        boolean loss = c.until().isBefore(key.until);
        draft.notes.back(loss, new KeyChanged(key.id(), keeper, key.until), -1, spot);
        Key its = draft.edit(key);
        its.until = c.until();
        its.keeper = keeper(draft, c.keeper());
    }

    private static int keeper(Draft draft, Optional<PersonId> id) {
        return id.flatMap(draft.persons::find).map(p -> p.ref).orElse(-1);
    }

    private static void adopted(Draft draft, ModelAdopted c) {
        draft.model = ReadModels.of(c.text());
        draft.kinds = new Kinds(draft.model);
        draft.touched.everything();
    }

    private static void added(Draft draft, AliasAdded c) {
        Alias alias = new Alias(c.platform().intern(), c.kind().intern(), c.alias(), c.thing());
        int hash = Alias.hash(c.platform(), c.kind(), c.alias());
        AliasChain chain = draft.aliases.get(hash);
        if (chain != null && chain.find(c.platform(), c.kind(), c.alias()).isPresent()) return;
        if (!list(draft, alias, true)) return;
        platform(draft, c.platform());
        draft.aliases = draft.aliases.put(hash, new AliasChain(alias, chain), draft.owner);
    }

    private static void platform(Draft draft, String name) {
        if (draft.platforms.contains(name)) return;
        List<String> more = new ArrayList<>(draft.platforms);
        more.add(name);
        draft.platforms = List.copyOf(more);
    }

    private static void dropped(Draft draft, AliasDropped c) {
        int hash = Alias.hash(c.platform(), c.kind(), c.alias());
        AliasChain chain = draft.aliases.get(hash);
        if (chain == null) return;
        Optional<Alias> alias = chain.find(c.platform(), c.kind(), c.alias());
        if (alias.isEmpty()) return;
        AliasChain rest = AliasChain.without(chain, alias.get());
        draft.aliases =
                rest == null
                        ? draft.aliases.remove(hash, draft.owner)
                        : draft.aliases.put(hash, rest, draft.owner);
        list(draft, alias.get(), false);
    }

    /// Writes the alias down with its thing, or takes it away; false when there is no such thing.
    private static boolean list(Draft draft, Alias alias, boolean add) {
        Id thing = alias.thing();
        if (thing instanceof PersonId id) {
            Optional<Person> row = draft.persons.find(id).map(draft::edit);
            row.ifPresent(r -> r.aliases = with(r.aliases, alias, add));
            return row.isPresent();
        }
        if (thing instanceof BusinessId id) {
            Optional<Business> row = draft.businesses.find(id).map(draft::edit);
            row.ifPresent(r -> r.aliases = with(r.aliases, alias, add));
            return row.isPresent();
        }
        if (thing instanceof AssetId id) {
            Optional<Asset> row = draft.assets.find(id).map(draft::edit);
            row.ifPresent(r -> r.aliases = with(r.aliases, alias, add));
            return row.isPresent();
        }
        if (thing instanceof GroupId id) {
            Optional<Group> row = draft.groups.find(id).map(draft::edit);
            row.ifPresent(r -> r.aliases = with(r.aliases, alias, add));
            return row.isPresent();
        }
        return false;
    }

    private static List<Alias> with(List<Alias> aliases, Alias alias, boolean add) {
        List<Alias> changed = new ArrayList<>(aliases);
        changed.remove(alias);
        if (add) changed.add(alias);
        return List.copyOf(changed);
    }
}
