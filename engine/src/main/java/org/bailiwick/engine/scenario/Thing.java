package org.bailiwick.engine.scenario;

import java.util.Optional;

/// What is acted on: by its name alone, or as `kind:name`, which need not exist.
public record Thing(Optional<String> kind, String name) {
    @Override
    public String toString() {
        return kind.map(k -> k + ":" + name).orElse(name);
    }
}
