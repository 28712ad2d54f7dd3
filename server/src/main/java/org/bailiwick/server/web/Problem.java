package org.bailiwick.server.web;

import org.bailiwick.server.sentence.Sentence;

import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/// Writes faults: RFC 9457 documents, or bare JSON texts.
public final class Problem {
    private static final String BASE = "urn:bailiwick:problem:";

    private Problem() {}

    static void answer(
            Exchange exchange, Fault fault, Route.Faults style, Function<Sentence, String> said) {
        switch (style) {
            case PROBLEM ->
                    exchange.answer(
                            fault.status(),
                            "application/problem+json",
                            Json.bytes(document(fault, exchange.requestId(), said)));
            case TEXT ->
                    exchange.answer(
                            fault.status(),
                            "application/json",
                            Json.bytes(said.apply(fault.said())));
        }
    }

    private static ObjectNode document(
            Fault fault, String requestId, Function<Sentence, String> said) {
        ObjectNode document = bare(fault, said);
        document.put("request", requestId);
        return document;
    }

    /// Without the request, for one of several that were asked at once.
    ///
    /// @param said in the reader's language
    public static ObjectNode bare(Fault fault, Function<Sentence, String> said) {
        ObjectNode document = Json.object();
        boolean named = fault.type().startsWith("urn:");
        String last = fault.type().substring(fault.type().lastIndexOf(':') + 1);
        document.put("type", named ? fault.type() : BASE + fault.type());
        document.put("title", last.replace('-', ' ').replace('_', ' '));
        document.put("status", fault.status());
        document.put("detail", said.apply(fault.said()));
        fault.details().forEach((name, value) -> document.set(name, Json.of(value)));
        return document;
    }

    /// For what is refused before there is an exchange.
    static byte[] early(int status, String sentence) {
        return new String(
                        Json.bytes(
                                bare(Fault.of(status, "wrong-input", sentence), Sentence::english)),
                        StandardCharsets.UTF_8)
                .getBytes(StandardCharsets.UTF_8);
    }
}
