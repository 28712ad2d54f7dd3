package org.bailiwick.server.web;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;

/// Looks TXT records up in the domain name system.
public final class TextRecords {
    /// The most look-ups under way at a time.
    public static final int AT_ONCE_MAX = 4;

    /// The most records that are read of one name.
    public static final int RECORDS_MAX = 100;

    /// How long one try waits for an answer, in milliseconds; the second waits twice as long.
    private static final String WAIT = "1000";

    private static final String TRIES = "2";

    private final String server;
    private final Semaphore free = new Semaphore(AT_ONCE_MAX);

    /// @param server who is asked, as `dns://HOST:PORT`; `dns:` for the one that this machine asks
    public TextRecords(String server) {
        this.server = server;
    }

    /// The records of a name, none where there is no such name.
    ///
    /// @throws Fault 503 where nobody answers, or too many look-ups are under way
    // Reading attributes of the DNS provider makes no objects of what is read.
    @SuppressWarnings("BanJNDI")
    public List<String> of(String name) {
        if (!free.tryAcquire()) {
            throw later("too many names are being looked up: try again in a moment");
        }
        try {
            InitialDirContext context = new InitialDirContext(environment());
            try {
                var found = context.getAttributes(name, new String[] {"TXT"});
                return values(Optional.ofNullable(found.get("TXT")));
            } finally {
                context.close();
            }
        } catch (NameNotFoundException none) {
            return List.of();
        } catch (NamingException unanswered) {
            throw later("the domain name system does not answer about `%s`: try again later", name);
        } finally {
            free.release();
        }
    }

    @SuppressWarnings("JdkObsolete") // a context takes nothing else
    private Hashtable<String, String> environment() {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, server);
        environment.put("com.sun.jndi.dns.timeout.initial", WAIT);
        environment.put("com.sun.jndi.dns.timeout.retries", TRIES);
        return environment;
    }

    private static List<String> values(Optional<Attribute> records) throws NamingException {
        List<String> values = new ArrayList<>();
        if (records.isEmpty()) return values;
        NamingEnumeration<?> all = records.get().getAll();
        while (all.hasMore() && values.size() < RECORDS_MAX) {
            values.add(String.valueOf(all.next()).replace("\"", "").strip());
        }
        return values;
    }

    private static Fault later(String text, Object... values) {
        return Fault.of(503, "cannot-answer", text, values).header("Retry-After", "10");
    }
}
