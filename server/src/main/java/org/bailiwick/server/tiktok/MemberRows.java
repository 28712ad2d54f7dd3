package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Role;
import org.bailiwick.server.tiktok.Fact.Ranks;
import org.bailiwick.server.tiktok.Fact.Standing;

import tools.jackson.databind.JsonNode;

import java.util.Optional;
import java.util.Set;

/// Reads `bc/member/get`.
final class MemberRows {
    private static final String ROLE = "user_role";
    private static final String FINANCE = "finance_role";
    private static final String MORE = "ext_user_role";
    private static final String STATUS = "relation_status";
    private static final Set<String> FIELDS =
            Set.of("user_id", "user_name", "user_email", ROLE, STATUS, MORE);

    private MemberRows() {}

    static void members(Query query, JsonNode data, Rows rows) {
        String business = query.get("bc_id");
        if (query.narrowedOnlyBy()) rows.covers(new Scope.Members(business));
        for (JsonNode row : rows.list(data, "list")) {
            rows.known(row, FIELDS);
            rows.known(row.path(MORE), Set.of(FINANCE));
            member(business, row, rows);
        }
    }

    private static void member(String business, JsonNode row, Rows rows) {
        Optional<Standing> standing = standing(Json.text(row, STATUS));
        if (standing.isEmpty()) {
            rows.skip(Matter.VALUE_SKIPPED, STATUS, Json.text(row, STATUS));
            return;
        }
        String user = Json.text(row, "user_id");
        String address = rows.address(row);
        boolean invited = standing.get() == Standing.INVITED || standing.get() == Standing.DECLINED;
        if (invited && address.isEmpty()) {
            rows.skip(Matter.NO_ADDRESS, user);
        } else if (invited || !rows.id(row, "user_id").isEmpty()) {
            String name = rows.text(row, "user_name");
            rows.add(
                    new Fact.MemberTold(
                            business, user, name, address, standing.get(), ranks(row, rows)));
        }
    }

    private static Optional<Standing> standing(String status) {
        return switch (status) {
            case "BOUND" -> Optional.of(Standing.JOINED);
            case "PENDING" -> Optional.of(Standing.INVITED);
            case "REJECTED" -> Optional.of(Standing.DECLINED);
            case "UNBOUND" -> Optional.of(Standing.GONE);
            default -> Optional.empty();
        };
    }

    private static Ranks ranks(JsonNode row, Rows rows) {
        String role = Json.text(row, ROLE);
        boolean admin = role.equals("ADMIN");
        boolean roleKnown = admin || role.equals("STANDARD");
        if (!roleKnown) rows.note(Matter.VALUE_LEAST, ROLE, role);
        String finance = Json.text(row.path(MORE), FINANCE);
        boolean financeKnown = finance.isEmpty() || finance(finance) != Finance.NONE;
        if (!financeKnown) rows.note(Matter.VALUE_LEAST, FINANCE, finance);
        return new Ranks(
                admin ? Role.ADMIN : Role.STANDARD, roleKnown, finance(finance), financeKnown);
    }

    private static Finance finance(String word) {
        return switch (word) {
            case "MANAGER" -> Finance.MANAGER;
            case "ANALYST" -> Finance.ANALYST;
            default -> Finance.NONE;
        };
    }
}
