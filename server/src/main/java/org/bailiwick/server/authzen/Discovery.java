package org.bailiwick.server.authzen;

import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/// Tells programs where everything is.
///
/// @param publicUrl our name
/// @param drafts of access requests that are served
record Discovery(Supplier<URI> publicUrl, List<AccessRequestDraft> drafts) {
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
        if (drafts.contains(AccessRequestDraft.DRAFT_1)) {
            node.put("access_request_endpoint", base + AuthZen.ACCESS_REQUEST);
            node.putArray("capabilities").add("urn:openid:authzen:capability:access-request");
        }
        return node;
    }
}
