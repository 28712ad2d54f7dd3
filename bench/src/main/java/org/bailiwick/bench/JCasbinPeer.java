package org.bailiwick.bench;

import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;

import java.util.List;

/// jCasbin: a policy line for each assignment; actions belong to levels as users to roles.
final class JCasbinPeer implements Peer {
    private static final String MODEL =
            """
            [request_definition]
            r = sub, act, obj
            [policy_definition]
            p = sub, level, obj
            [role_definition]
            g = _, _
            [policy_effect]
            e = some(where (p.eft == allow))
            [matchers]
            m = r.sub == p.sub && r.obj == p.obj && g(r.act, p.level)
            """;

    private final Enforcer enforcer;

    JCasbinPeer(List<Held> held, List<Allows> levels) {
        Model model = new Model();
        model.loadModelFromText(MODEL);
        enforcer = new Enforcer(model);
        enforcer.enableLog(false);
        for (Held one : held) enforcer.addPolicy(one.person(), one.level(), one.asset());
        for (Allows level : levels) {
            for (String action : level.actions()) enforcer.addGroupingPolicy(action, level.level());
        }
    }

    @Override
    public boolean allows(String person, String action, String asset) {
        return enforcer.enforce(person, action, asset);
    }

    @Override
    public void close() {}
}
