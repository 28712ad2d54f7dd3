package org.bailiwick.server.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;

import java.io.OutputStream;

/// Where an answer goes.
interface Outgoing {
    void status(int status);

    /// In place of one of the same name.
    void header(Header header);

    /// Beside those of the same name.
    void add(Header header);

    boolean has(HeaderName name);

    /// Ends the answer.
    void send(byte[] body);

    boolean sent();

    /// For an answer that goes on.
    OutputStream stream();
}
