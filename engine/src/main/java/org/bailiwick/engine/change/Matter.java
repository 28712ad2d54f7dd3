package org.bailiwick.engine.change;

import java.util.Optional;

/// What makes a command one for which a business may ask for a second admin.
public sealed interface Matter {
    /// A member becomes an admin, or is one again.
    record AdminMade(MemberId member) implements Matter {}

    /// Somebody is invited as an admin.
    record AdminInvited(AddressId address) implements Matter {}

    /// An admin is lowered, suspended, removed, or given an end.
    record AdminRemoved(MemberId member) implements Matter {}

    /// @param finance the finance role that the member gets; [Finance#NONE] where it is taken away
    record FinanceGiven(MemberId member, Finance finance) implements Matter {}

    /// Somebody is invited with a finance role.
    record FinanceInvited(AddressId address, Finance finance) implements Matter {}

    /// A partnership ends.
    record PartnerLost(PartnershipId partnership) implements Matter {}

    /// An asset is offered or taken over.
    record AssetHandedOver(AssetId asset) implements Matter {}

    /// What a business asks for its safety gets less.
    record SafetyLowered() implements Matter {}

    /// What it is about; empty for the business itself.
    default Optional<Id> about() {
        return switch (this) {
            case AdminMade(var member) -> Optional.of(member);
            case AdminInvited(var address) -> Optional.of(address);
            case AdminRemoved(var member) -> Optional.of(member);
            case FinanceGiven(var member, _) -> Optional.of(member);
            case FinanceInvited(var address, _) -> Optional.of(address);
            case PartnerLost(var partnership) -> Optional.of(partnership);
            case AssetHandedOver(var asset) -> Optional.of(asset);
            case SafetyLowered _ -> Optional.empty();
        };
    }

    /// Whether a new admin has to leave it to others at first.
    default boolean grave() {
        return switch (this) {
            case AdminRemoved _, PartnerLost _, AssetHandedOver _, SafetyLowered _ -> true;
            case AdminMade _, AdminInvited _, FinanceGiven _, FinanceInvited _ -> false;
        };
    }

    /// As people read it in a record: a word, and what it is about.
    default String text() {
        return switch (this) {
            case AdminMade(var member) -> "admin-made " + member;
            case AdminInvited(var address) -> "admin-invited " + address;
            case AdminRemoved(var member) -> "admin-removed " + member;
            case FinanceGiven(var member, var finance) -> "finance-given " + member + said(finance);
            case FinanceInvited(var address, var finance) ->
                    "finance-invited " + address + said(finance);
            case PartnerLost(var partnership) -> "partner-lost " + partnership;
            case AssetHandedOver(var asset) -> "asset-handed-over " + asset;
            case SafetyLowered _ -> "safety-lowered";
        };
    }

    private static String said(Finance finance) {
        return " " + finance.name().toLowerCase(java.util.Locale.ROOT);
    }
}
