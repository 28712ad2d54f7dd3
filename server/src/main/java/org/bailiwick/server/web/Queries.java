package org.bailiwick.server.web;

import java.util.Collection;
import java.util.Set;

/// What stands in the query of an address.
final class Queries {
    private Queries() {}

    /// @throws Fault where it is no whole number within these
    static long number(String name, String text, long least, long most) {
        if (text.matches("-?[0-9]{1,18}")) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) return number;
        }
        throw Fault.wrong(name, "`%s` is a whole number from %d to %d", name, least, most);
    }

    /// @throws Fault where one is none of those that are known
    static void refuseOthers(Collection<String> names, String... known) {
        Set<String> all = Set.of(known);
        for (String name : names) {
            if (all.contains(name)) continue;
            String shown = name.length() <= WebLimits.QUERY_NAME_MAX ? name : "";
            if (known.length == 0) {
                throw Fault.wrong(shown, "`%s` is not known here: leave it out", shown);
            }
            throw Fault.wrong(
                    shown,
                    "`%s` is not known here: leave it out, or use one of `%s`",
                    shown,
                    String.join("`, `", known));
        }
    }
}
