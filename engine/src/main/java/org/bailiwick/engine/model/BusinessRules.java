package org.bailiwick.engine.model;

import java.util.List;

/// What can be done in a business: a mask over [#actions] for the role and for each finance role.
///
/// @param admin what the role `admin` gives; `standard` gives none
/// @param financeAnalyst what the finance role `analyst` gives
/// @param financeManager what the finance role `manager` gives, the analyst's included
public record BusinessRules(
        List<Action> actions, long admin, long financeAnalyst, long financeManager) {
    /// The actions that every model gives an admin: carrying out a command asks for them by name.
    public static final List<String> ADMIN_NEEDS =
            List.of(
                    "members.manage",
                    "partners.manage",
                    "assets.manage",
                    "requests.decide",
                    "links.manage",
                    "security.manage",
                    "settings.manage",
                    "record.view");

    public BusinessRules {
        actions = List.copyOf(actions);
    }

    /// The bit of an action, 0 when there is none of this name.
    public long bit(String action) {
        for (int i = 0; i < actions.size(); i++) {
            if (actions.get(i).name().equals(action)) return 1L << i;
        }
        return 0;
    }
}
