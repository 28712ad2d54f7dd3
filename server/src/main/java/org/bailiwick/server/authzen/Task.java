package org.bailiwick.server.authzen;

import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Request;
import org.bailiwick.engine.directory.Request.Outcome;
import org.bailiwick.engine.directory.Request.Wish;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A request for access as its profile tells it. An approval opens nothing by itself: whoever got
/// it asks again, and today's rules answer.
///
/// @param base the address under which programs reach us
record Task(Asker asker, String base) {
    /// Stands where what was given has no end.
    private static final String FOR_GOOD = "9999-12-31T23:59:59Z";

    ObjectNode of(Request request) {
        String id = request.id().toString();
        String address = base + AuthZen.ACCESS_REQUEST + "/" + id;
        ObjectNode answer = Json.object();
        ObjectNode task = answer.putObject("task");
        task.put("id", id);
        task.put("status", status(request));
        task.put("status_endpoint", address);
        task.put("expires_at", request.expires().toString());
        if (request.pendingAt(asker.now())) {
            task.putObject("links").put("cancel", address + "/cancel");
        }
        if (request.wishes().size() > 1) {
            ArrayNode items = task.putArray("items");
            for (Wish wish : request.wishes()) items.add(item(request, wish));
        } else if (request.wishes().getFirst().outcome() instanceof Outcome.Given given) {
            answer.set("result", result(request, given.period()));
        }
        return answer;
    }

    private String status(Request request) {
        Set<String> all =
                request.wishes().stream()
                        .map(w -> status(request, w))
                        .collect(Collectors.toUnmodifiableSet());
        if (all.contains("pending")) return "pending";
        return all.size() == 1 ? all.iterator().next() : "partial";
    }

    private String status(Request request, Wish wish) {
        return switch (request.stateAt(asker.now(), List.of(wish))) {
            case PENDING -> "pending";
            case APPROVED, APPROVED_LESS -> "approved";
            case REFUSED -> "denied";
            case WITHDRAWN -> "cancelled";
            case EXPIRED -> "expired";
        };
    }

    private ObjectNode item(Request request, Wish wish) {
        ObjectNode item = Json.object();
        String typed = wish.typed();
        item.putObject("resource")
                .put("type", wish.kind())
                .put("id", typed.substring(typed.indexOf(':') + 1));
        item.put("status", status(request, wish));
        if (wish.outcome() instanceof Outcome.Given given) {
            item.set("result", result(request, given.period()));
        }
        return item;
    }

    private static ObjectNode result(Request request, Period given) {
        boolean open = given.until().equals(Period.OPEN_END);
        ObjectNode result = Json.object().put("mode", "reevaluate");
        ObjectNode approval = result.putObject("approval");
        approval.put("id", request.id().toString());
        approval.put("approved_until", open ? FOR_GOOD : given.until().toString());
        Instant ended = request.ended(request.expires());
        if (ended.isBefore(request.expires())) approval.put("approved_at", ended.toString());
        return result;
    }
}
