package org.bailiwick.server.tiktok;

import tools.jackson.databind.JsonNode;

import java.util.Set;

/// Reads `bc/get`. That a business is missing from it says nothing: it lists those of one user.
final class BusinessRows {
    private static final Set<String> FIELDS =
            Set.of("bc_info", "user_role", "ext_user_role", "binding_status");
    private static final Set<String> INFO =
            Set.of(
                    "bc_id",
                    "name",
                    "company",
                    "currency",
                    "registered_area",
                    "status",
                    "timezone",
                    "type",
                    "organization_type",
                    "verification_status");
    private static final String ENABLED = "ENABLE";

    private BusinessRows() {}

    static void businesses(Query query, JsonNode data, Rows rows) {
        rows.known(data, Set.of("list", "page_info"));
        for (JsonNode row : rows.list(data, "list")) {
            rows.known(row, FIELDS);
            business(row.path("bc_info"), rows);
        }
    }

    private static void business(JsonNode info, Rows rows) {
        rows.known(info, INFO);
        String id = rows.id(info, "bc_id");
        if (id.isEmpty()) return;
        String status = Json.text(info, "status");
        if (!status.isEmpty() && !status.equals(ENABLED)) {
            rows.note(Matter.BUSINESS_STATUS, id, status);
        }
        rows.add(new Fact.BusinessTold(id, rows.text(info, "name"), Json.text(info, "timezone")));
    }
}
