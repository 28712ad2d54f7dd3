package org.bailiwick.server.command;

import org.bailiwick.engine.change.Hash;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One of every command by which businesses are found; see [EveryCommand].
final class EveryContact {
    private EveryContact() {}

    static Map<String, Command> in(Rulebook world) {
        Map<String, Command> all = new LinkedHashMap<>();
        all.put("looked up", new ContactCommand.ProveDomain(world.nordwind, "north.example", true));
        all.put("by word", new ContactCommand.ProveDomain(world.nordwind, "north.example", false));
        all.put("a code", new ContactCommand.EndPartnerCode(world.code));
        all.put("a domain", new ContactCommand.DropDomain(world.nordwind, "nordwind.example"));
        all.put(
                "three uses",
                new ContactCommand.MakePartnerCode(
                        world.ids.partnerCode(),
                        world.nordwind,
                        Hash.of(new byte[] {2}),
                        Optional.empty(),
                        3));
        all.putAll(EverySecurity.in(world));
        return all;
    }
}
