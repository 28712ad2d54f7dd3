package org.bailiwick.server.http;

import org.bailiwick.server.session.Hashing;
import org.bailiwick.server.session.PeopleStore;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
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

    /// Notes how much work it would be, and does the least there is.
    Hashing hashing() {
        return (typed, salt, cost) -> {
            note("hash with " + cost);
            return Hashing.argon2id(typed, salt, new Hashing.Cost(8, 1, 1));
        };
    }

    /// The same store; each call is counted.
    PeopleStore counted(PeopleStore store) {
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
