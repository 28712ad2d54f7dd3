package org.bailiwick.server.command;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.ContactChange.PartnerCodeUsed;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.PartnerCode;

import java.util.Optional;

/// By what a business is found that is to become a partner. What finds nothing, and what finds a
/// business that is closed, are refused alike.
public sealed interface Sought {
    /// By its id.
    record Id(BusinessId business) implements Sought {}

    /// By a domain that it has proved.
    ///
    /// @param name as it was typed
    record Domain(String name) implements Sought {}

    /// By a code that it has handed out; that counts as its acceptance.
    ///
    /// @param secret the hash of the code
    record Code(Hash secret) implements Sought {}

    /// By an access link of its own; that counts as its acceptance too.
    record Offered(AccessLinkId link) implements Sought {}

    /// @throws Refused where it finds nothing
    default Business find(Pen pen) {
        return switch (this) {
            case Id(var id) -> Check.reachable(pen.today(), id);
            case Domain(var name) ->
                    there("domain", pen.today().byDomain(Domains.normal("domain", name)));
            case Offered(var link) ->
                    there("link", pen.today().find(link).map(pen.today().links()::agency));
            case Code(var secret) ->
                    there(
                            "code",
                            open(pen, secret).map(code -> pen.today().listing().business(code)));
        };
    }

    private static Business there(String what, Optional<Business> found) {
        return found.filter(b -> !b.closed())
                .orElseThrow(() -> new Refused(new Refusal.NotFound(what, "…")));
    }

    private static Optional<PartnerCode> open(Pen pen, Hash secret) {
        return pen.today().code(secret).filter(code -> code.opensAt(pen.now()));
    }

    /// Counts the use of a code.
    ///
    /// @return whether the other one has agreed already
    default boolean use(Pen pen, BusinessId by) {
        if (this instanceof Offered) return true;
        if (!(this instanceof Code(var secret))) return false;
        open(pen, secret).ifPresent(code -> pen.add(new PartnerCodeUsed(code.id(), by)));
        return true;
    }
}
