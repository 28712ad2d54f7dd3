package org.bailiwick.bench;

/// The levels of an ad account, each with an action that it gives and the one below does not.
enum Grade {
    ANALYST("report.view"),
    OPERATOR("campaign.edit"),
    ADMIN("account.settings");

    final String action;

    Grade(String action) {
        this.action = action;
    }

    /// Three analysts, six operators and one admin in ten.
    static Grade of(int chance) {
        if (chance < 3) return ANALYST;
        return chance < 9 ? OPERATOR : ADMIN;
    }
}
