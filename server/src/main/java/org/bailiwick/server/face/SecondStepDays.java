package org.bailiwick.server.face;

import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.command.SecondStepRule;
import org.bailiwick.server.session.Presence;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// Tells somebody who has no second step which of his businesses ask for one, and how many days are
/// left until then.
public final class SecondStepDays {
    private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();

    private SecondStepDays() {}

    /// Puts `second_steps` into an answer to the person himself.
    public static void tell(
            ObjectNode answer, Directory today, Person person, Presence presence, Instant now) {
        ArrayNode all = answer.putArray("second_steps");
        if (presence.hasSecondStep()) return;
        Set<Business> seen = new java.util.HashSet<>();
        for (Member member : today.memberships(person)) {
            Business business = today.business(member);
            if (!seen.add(business) || member.gone() || business.closed()) continue;
            boolean admin = member.role() == Role.ADMIN;
            if (!SecondStepRule.wanted(business.settings().secondStep(), admin)) continue;
            all.add(row(business, business.security().stepFrom(admin), now));
        }
    }

    /// Whether the business asks this member for one by now.
    public static boolean asks(Business business, Member member, Instant now) {
        boolean admin = member.role() == Role.ADMIN;
        return SecondStepRule.wanted(business.settings().secondStep(), admin)
                && !now.isBefore(business.security().stepFrom(admin));
    }

    private static ObjectNode row(Business business, Instant from, Instant now) {
        ObjectNode node = Json.object();
        node.putObject("business").put("id", business.id().toString()).put("name", business.name());
        boolean asked = !now.isBefore(from);
        node.put("asked", asked);
        if (asked) return node;
        long seconds = Duration.between(now, from).toSeconds();
        return node.put("from", from.toString())
                .put("days_left", Math.ceilDiv(Math.max(seconds, 1), DAY_SECONDS));
    }
}
