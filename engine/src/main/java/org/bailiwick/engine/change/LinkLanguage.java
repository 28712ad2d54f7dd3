package org.bailiwick.engine.change;

/// A language in which the page of an access link is shown.
public enum LinkLanguage {
    EN,
    DE
}
