package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.model.AccessModel;
import org.bailiwick.engine.model.Action;
import org.bailiwick.engine.model.BusinessRules;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.model.Level;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The model, as names of actions and of the sets that they are in.
final class ActionSets {
    static final String BUSINESS = "business";

    private final Map<String, Set<String>> setsOf = new TreeMap<>();

    ActionSets(AccessModel model) {
        for (Kind kind : model.kinds()) add(kind);
        add(model.business());
    }

    private void add(Kind kind) {
        String name = kind.name();
        add(all(name), name, kind.actions(), -1);
        for (Level level : kind.levels()) {
            add(level(name, level.name()), name, kind.actions(), level.mask());
        }
        for (AssetState state : AssetState.values()) {
            add(kept(name, state), name, kind.actions(), kind.kept().get(state.ordinal()));
        }
        add(money(name), name, kind.actions(), kind.money());
        add(plain(name), name, kind.actions(), ~kind.money());
        add(ownerOnly(name), name, kind.actions(), kind.ownerOnly());
    }

    private void add(BusinessRules rules) {
        long finance = rules.financeAnalyst() | rules.financeManager();
        add(role("admin"), BUSINESS, rules.actions(), -1);
        add(role("standard"), BUSINESS, rules.actions(), ~rules.admin());
        long money = finance & ~rules.admin();
        add(money(BUSINESS), BUSINESS, rules.actions(), money);
        add(plain(BUSINESS), BUSINESS, rules.actions(), ~money);
        add(finance("none"), BUSINESS, rules.actions(), ~finance);
        add(finance("analyst"), BUSINESS, rules.actions(), ~finance | rules.financeAnalyst());
        add(finance("manager"), BUSINESS, rules.actions(), ~finance | rules.financeManager());
    }

    private void add(String set, String kind, List<Action> actions, long mask) {
        for (int i = 0; i < actions.size(); i++) {
            Set<String> sets =
                    setsOf.computeIfAbsent(
                            action(kind, actions.get(i).name()), _ -> new TreeSet<>());
            if ((mask & (1L << i)) != 0) sets.add(set);
        }
    }

    /// Every action with the sets that it is in.
    Map<String, Set<String>> all() {
        return setsOf;
    }

    static String action(String kind, String action) {
        return kind + "/" + action;
    }

    static String all(String kind) {
        return kind + ":all";
    }

    static String level(String kind, String level) {
        return kind + ":level:" + level;
    }

    /// What survives a state.
    static String kept(String kind, AssetState state) {
        return kind + ":kept:" + word(state);
    }

    /// What needs a finance role; on an asset, too.
    static String money(String kind) {
        return kind + ":money";
    }

    /// What does not.
    static String plain(String kind) {
        return kind + ":plain";
    }

    static String ownerOnly(String kind) {
        return kind + ":owner-only";
    }

    /// What a role does not forbid in a business.
    static String role(String role) {
        return BUSINESS + ":role:" + role;
    }

    /// What a finance role does not forbid in a business.
    static String finance(String finance) {
        return BUSINESS + ":finance:" + finance;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
