package org.bailiwick.server.authzen;

import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.util.function.Supplier;

/// Tells programs where everything is.
///
/// @param publicUrl our name
record Discovery(Supplier<URI> publicUrl) {
    ObjectNode document() {
        String name = publicUrl.get().toString();
        String base = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        ObjectNode node = Json.object();
        node.put("policy_decision_point", base);
        node.put("access_evaluation_endpoint", base + AuthZen.EVALUATION);
        node.put("access_evaluations_endpoint", base + AuthZen.EVALUATIONS);
        node.put("search_subject_endpoint", base + AuthZen.SUBJECTS);
        node.put("search_resource_endpoint", base + AuthZen.RESOURCES);
        node.put("search_action_endpoint", base + AuthZen.ACTIONS);
        return node;
    }
}
