package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which things the names of a scenario stand for. Grows with the [Stage] that keeps it.
public final class Names {
    private final Map<String, Id> ids = new LinkedHashMap<>();
    private final Map<Id, String> names = new HashMap<>();

    /// Whether a word is an e-mail address, and not a name.
    public static boolean isAddress(String word) {
        return word.indexOf('@') > 0;
    }

    /// Notes what a name, or an address, stands for.
    public void add(String name, Id id) {
        ids.put(folded(name), id);
        names.put(id, name);
    }

    public Optional<Id> find(String name) {
        return Optional.ofNullable(ids.get(folded(name)));
    }

    /// The name of a thing; empty for one that no line of the scenario made.
    public Optional<String> find(Id id) {
        return Optional.ofNullable(names.get(id));
    }

    /// The name of a thing, or its id where it has none.
    public String get(Id id) {
        return find(id).orElseGet(id::toString);
    }

    /// Every name, in the order in which they came.
    public Set<String> all() {
        return Set.copyOf(ids.keySet());
    }

    public PersonId person(String name) {
        return get(name, PersonId.class, "a person");
    }

    public BusinessId business(String name) {
        return get(name, BusinessId.class, "a business");
    }

    public AssetId asset(String name) {
        return get(name, AssetId.class, "an asset");
    }

    public GroupId group(String name) {
        return get(name, GroupId.class, "a group");
    }

    public AddressId address(String address) {
        return get(address, AddressId.class, "an address");
    }

    private <T extends Id> T get(String name, Class<T> type, String words) {
        return find(name)
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() -> new Impossible("`%s` is not %s here".formatted(name, words)));
    }

    private static String folded(String name) {
        return isAddress(name) ? name.toLowerCase(Locale.ROOT) : name;
    }
}
