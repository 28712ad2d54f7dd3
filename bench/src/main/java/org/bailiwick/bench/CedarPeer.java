package org.bailiwick.bench;

import com.cedarpolicy.AuthorizationEngine;
import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationResponse;
import com.cedarpolicy.model.Context;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Cedar: a permit for each assignment; actions are members of levels. The policies are parsed once
/// and kept by the engine.
final class CedarPeer implements Peer {
    private static final EntityTypeName PERSON = EntityTypeName.parse("Person").orElseThrow();
    private static final EntityTypeName ASSET = EntityTypeName.parse("Asset").orElseThrow();
    private static final EntityTypeName ACTION = EntityTypeName.parse("Action").orElseThrow();

    private final AuthorizationEngine engine = new BasicAuthorizationEngine();
    private final PolicySet policies;
    private final Entities entities;

    CedarPeer(List<Held> held, List<Allows> levels) {
        StringBuilder text = new StringBuilder();
        for (Held one : held) {
            text.append(
                    "permit(principal == Person::\"%s\", action in Action::\"%s\", resource == Asset::\"%s\");\n"
                            .formatted(one.person(), one.level(), one.asset()));
        }
        Set<Entity> all = new HashSet<>();
        for (Allows level : levels) all.add(new Entity(new EntityUID(ACTION, level.level())));
        for (String action : levels.getLast().actions()) all.add(action(action, levels));
        entities = new Entities(all);
        try {
            policies = PolicySet.parsePolicies(text.toString());
            policies.cache();
        } catch (AuthException | CacheException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static Entity action(String action, List<Allows> levels) {
        Set<EntityUID> parents = new HashSet<>();
        for (Allows level : levels) {
            if (level.actions().contains(action)) {
                parents.add(new EntityUID(ACTION, level.level()));
            }
        }
        return new Entity(new EntityUID(ACTION, action), parents);
    }

    @Override
    public boolean allows(String person, String action, String asset) {
        AuthorizationRequest request =
                new AuthorizationRequest(
                        new EntityUID(PERSON, person),
                        new EntityUID(ACTION, action),
                        new EntityUID(ASSET, asset),
                        new Context());
        try {
            AuthorizationResponse response = engine.isAuthorized(request, policies, entities);
            return response.success.orElseThrow().isAllowed();
        } catch (AuthException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    @Override
    public void close() {}
}
