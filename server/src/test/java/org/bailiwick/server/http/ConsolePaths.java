package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/// Where the console is, with ids of the world.
final class ConsolePaths {
    private ConsolePaths() {}

    static List<String> of(World world, String method) {
        List<String> paths = new ArrayList<>();
        for (String address : world.serving.pages()) {
            String path = address.substring(address.indexOf(' ') + 1);
            boolean file = path.startsWith("/console/") || path.equals("/live");
            if (!address.startsWith(method + " ") || file) continue;
            paths.add(
                    path.replace("{business}", world.nordwind.toString())
                            .replace("{member}", world.member(world.lena).toString())
                            .replace("{asset}", world.nord.toString())
                            .replaceAll("\\{[^}]+}", "x"));
        }
        assertThat(paths).hasSizeGreaterThan(5);
        return paths;
    }
}
