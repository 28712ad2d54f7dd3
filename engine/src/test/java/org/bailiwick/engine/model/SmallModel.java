package org.bailiwick.engine.model;

/// A whole model in a few lines, to be spoiled in one place.
final class SmallModel {
    static final String TEXT =
            """
            model small
            subject person

            kind door "door"
              action door.open "open the door"
              action door.paint "paint the door"
              action access.grant "give others the key" grants
              level guest "Guest" : door.open
              level keeper "Keeper" > guest : door.paint access.grant
              keeps closed : door.open

            business
              action members.manage "manage members"
              action partners.manage "manage partners"
              action assets.manage "manage assets"
              action requests.decide "decide requests"
              action links.manage "manage links"
              action security.manage "change the security settings"
              action settings.manage "change the settings"
              action record.view "view the record"
              action billing.view "view billing"
              action billing.manage "manage billing"
              role admin : members.manage partners.manage assets.manage requests.decide \
            links.manage security.manage settings.manage record.view
              finance analyst : billing.view
              finance manager > analyst : billing.manage
            """;

    private SmallModel() {}

    /// The text with one part replaced by another; the part must be there once.
    static String with(String part, String other) {
        int at = TEXT.indexOf(part);
        if (at < 0 || at != TEXT.lastIndexOf(part)) throw new IllegalArgumentException(part);
        return TEXT.replace(part, other);
    }
}
