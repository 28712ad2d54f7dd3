package org.bailiwick.server.api.errand;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.server.api.Api;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// `openapi.json` names the errand behind each address, for the command line.
class ErrandNamesTest {
    @Test
    void everyErrandIsNamedWhereItIsSent() throws Exception {
        Map<String, String> described = new TreeMap<>();
        try (InputStream in = Api.class.getResourceAsStream("openapi.json")) {
            JsonNode document = JsonMapper.shared().readTree(in);
            for (var path : document.path("paths").properties()) {
                for (var method : path.getValue().properties()) {
                    String name = method.getValue().path("x-errand").asString("");
                    if (name.isEmpty()) continue;
                    String where = method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    described.put(name, where);
                }
            }
        }
        Map<String, String> sent = new TreeMap<>();
        for (Errand errand : Errands.ALL) {
            sent.put(errand.name(), errand.method() + " " + errand.path());
        }
        assertThat(described).isEqualTo(sent);
    }
}
