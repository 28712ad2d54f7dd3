package org.bailiwick.server.http;

import org.bailiwick.server.session.Entrance;
import org.bailiwick.server.session.Hashing;
import org.bailiwick.server.session.Outbox;
import org.bailiwick.server.session.PeopleStore;
import org.bailiwick.server.session.Provider;
import org.bailiwick.server.session.Registration;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts what is done before an answer: hashes, and what is asked of the store of people and
/// written to it. Requests are answered on virtual threads; on others works what nobody waits for.
final class Work {
    private final Map<String, Integer> done = new TreeMap<>();

    private synchronized void note(String what) {
        if (Thread.currentThread().isVirtual()) done.merge(what, 1, Integer::sum);
    }

    /// What was done since it was asked last.
    synchronized Map<String, Integer> take() {
        Map<String, Integer> taken = new TreeMap<>(done);
        done.clear();
        return taken;
    }

    /// Of an entrance whose work is counted.
    Entrance.Parts parts(
            PeopleStore people, Registration policy, Outbox mail, List<Provider> providers) {
        return new Entrance.Parts(counted(people), policy, mail, providers, hashing());
    }

    /// Once all is done that no answer has waited for.
    static void settle(World world) {
        world.serving.entrance().afterwards().settle();
    }

    /// Notes how much work it would be, and does the least there is.
    private Hashing hashing() {
        return (typed, salt, cost) -> {
            note("hash with " + cost);
            return Hashing.argon2id(typed, salt, new Hashing.Cost(8, 1, 1));
        };
    }

    /// The same store; each call is counted.
    private PeopleStore counted(PeopleStore store) {
        return (PeopleStore)
                Proxy.newProxyInstance(
                        Work.class.getClassLoader(),
                        new Class<?>[] {PeopleStore.class},
                        (_, method, given) -> call(store, method, given));
    }

    private Object call(PeopleStore store, Method method, Object[] given) throws Throwable {
        note(method.getName());
        try {
            return method.invoke(store, given);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
