package org.bailiwick.server.notify;

import org.bailiwick.server.seal.Sealer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// With what is signed what an endpoint is sent: sealed, for a hash signs nothing.
///
/// @param current sealed
/// @param former sealed; no bytes where there is none
/// @param until how long the former one is good besides
public record HookSecrets(byte[] current, byte[] former, Instant until) {
    /// How long a secret that was replaced still signs.
    public static final Duration ROTATION = Duration.ofHours(24);

    private static final byte[] NONE = {};

    static HookSecrets first(byte[] sealed) {
        return new HookSecrets(sealed, NONE, Instant.EPOCH);
    }

    HookSecrets rotated(byte[] sealed, Instant now) {
        return new HookSecrets(sealed, current, now.plus(ROTATION));
    }

    /// Those that sign at this moment, as they were shown, the newest first.
    List<String> signing(Sealer sealer, Instant now) {
        List<String> secrets = new ArrayList<>();
        secrets.add(sealer.unlock(current));
        if (both(now)) secrets.add(sealer.unlock(former));
        return secrets;
    }

    private boolean both(Instant now) {
        return former.length > 0 && now.isBefore(until);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HookSecrets that
                && Arrays.equals(current, that.current)
                && Arrays.equals(former, that.former)
                && until.equals(that.until);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(current);
    }

    @Override
    public String toString() {
        return "secrets";
    }
}
