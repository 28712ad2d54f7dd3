package org.bailiwick.server.notify;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;

/// A letter as it is sent: to whom, in which language, and what it says.
///
/// @param language a tag of BCP 47
/// @param ends when what it leads to is over; then it need not be sent any more
public record LetterText(
        String to, String language, String subject, String plain, String html, Instant ends) {
    String written() {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("to", to).put("language", language).put("subject", subject);
        return node.put("plain", plain).put("html", html).put("ends", ends.toString()).toString();
    }

    static LetterText read(String written) {
        JsonNode node = JsonMapper.shared().readTree(written);
        return new LetterText(
                node.path("to").asString(),
                node.path("language").asString(),
                node.path("subject").asString(),
                node.path("plain").asString(),
                node.path("html").asString(),
                Instant.parse(node.path("ends").asString()));
    }

    @Override
    public String toString() {
        return "letter";
    }
}
