package org.bailiwick.engine.directory;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The aliases whose hashes are equal: nearly always one.
record AliasChain(Alias alias, @Nullable AliasChain next) {
    Optional<Alias> find(String platform, String kind, String text) {
        for (AliasChain at = this; at != null; at = at.next) {
            if (at.alias.is(platform, kind, text)) return Optional.of(at.alias);
        }
        return Optional.empty();
    }

    /// The rest; null where nothing is left.
    static @Nullable AliasChain without(@Nullable AliasChain chain, Alias gone) {
        if (chain == null) return null;
        if (chain.alias.equals(gone)) return chain.next;
        return new AliasChain(chain.alias, without(chain.next, gone));
    }
}
