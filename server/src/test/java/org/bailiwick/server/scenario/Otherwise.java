package org.bailiwick.server.scenario;

import java.util.List;

/// A line of a scenario that comes about otherwise than by the command it names, and why.
///
/// @param file in `scenarios/`
/// @param line as it stands there
record Otherwise(String file, String line, Means means) {
    /// Every such line: no other may need more than its command, and none of these less.
    static final List<Otherwise> ALL =
            List.of(
                    // Its claims tell that closing ended it, not that an asset was suspended.
                    fact("business-closed.txt", "close nordwind"),
                    // Whom the operator registers has an address, and keeps the last one.
                    fact("invited-address.txt", "person kai"),
                    fact("invited-address.txt", "kai drops kai@home.example"),
                    fact("not-a-member.txt", "person samir"),
                    capRaised("cap-waits-silently.txt", "assign ravi operator on nord"),
                    capRaised("newest-share-counts.txt", "assign ravi admin on nord"),
                    secondAdmin("cause-stale-rights.txt", "disable olivia"),
                    secondAdmin("member-suspended.txt", "suspend mika in nordwind"),
                    secondAdmin("nobody-left.txt", "suspend mika in nordwind"),
                    secondAdmin("person-disabled.txt", "disable mika"),
                    kindKnown(
                            "cause-unknown-for-one-object.txt", "asset billboard wall of nordwind"),
                    kindKnown("cause-unknown-for-one-object.txt", "assign lena operator on wall"),
                    kindKnown("unknown.txt", "asset billboard wall of nordwind"),
                    kindKnown("unknown.txt", "asset billboard poster of ines"),
                    new Otherwise(
                            "creator.txt", "close nordwind", Means.ASSETS_SUSPENDED_MEANWHILE),
                    open("creator.txt", "settings of nordwind second-step admins"),
                    open("creator.txt", "settings of nordwind second-step all"),
                    new Otherwise(
                            "invitation-and-membership.txt",
                            "invite kai to nordwind as admin",
                            Means.INVITED_BY_ANOTHER_ADDRESS));

    private static Otherwise fact(String file, String line) {
        return new Otherwise(file, line, Means.FACT);
    }

    private static Otherwise capRaised(String file, String line) {
        return new Otherwise(file, line, Means.CAP_RAISED_MEANWHILE);
    }

    private static Otherwise secondAdmin(String file, String line) {
        return new Otherwise(file, line, Means.SECOND_ADMIN_MEANWHILE);
    }

    private static Otherwise kindKnown(String file, String line) {
        return new Otherwise(file, line, Means.KIND_KNOWN_MEANWHILE);
    }

    private static Otherwise open(String file, String line) {
        return new Otherwise(file, line, Means.OPEN_MEANWHILE);
    }
}
