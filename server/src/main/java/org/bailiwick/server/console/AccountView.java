package org.bailiwick.server.console;

/// What the reader can do with it in this business.
///
/// @param owned whether this business owns it
/// @param assigns whether he gives it to people
/// @param shares whether he shares it with partners
/// @param runs whether he manages what the business has
public record AccountView(boolean owned, boolean assigns, boolean shares, boolean runs) {
    static AccountView of(Frame frame, Data asset) {
        boolean owned = asset.text("owner.business.id").equals(frame.b());
        boolean runs = frame.may("assets.manage");
        boolean gives = asset.texts("actions").contains("access.grant");
        return new AccountView(owned, runs || gives, owned && frame.may("partners.manage"), runs);
    }
}
