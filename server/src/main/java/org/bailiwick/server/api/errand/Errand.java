package org.bailiwick.server.api.errand;

import org.bailiwick.engine.change.Change;
import org.bailiwick.server.command.Command;

import java.util.Optional;

/// One errand: where it is sent, and which command it is.
///
/// @param name that of the command
/// @param path with `{name}` for what the address names
/// @param makes the change by which it makes a thing, if it makes one
record Errand(
        String name,
        String method,
        String path,
        Optional<Class<? extends Change>> makes,
        Reading reading) {
    /// Reads the command from an address and a body.
    @FunctionalInterface
    interface Reading {
        Command from(Sheet sheet);
    }

    Errands.Read read(Sheet sheet) {
        Command command = reading.from(sheet);
        return new Errands.Read(command, sheet.fields());
    }

    static Errand post(String path, String name, Class<? extends Change> makes, Reading reading) {
        return new Errand(name, "POST", path, Optional.of(makes), reading);
    }

    static Errand post(String path, String name, Reading reading) {
        return new Errand(name, "POST", path, Optional.empty(), reading);
    }

    static Errand put(String path, String name, Reading reading) {
        return new Errand(name, "PUT", path, Optional.empty(), reading);
    }

    static Errand patch(String path, String name, Reading reading) {
        return new Errand(name, "PATCH", path, Optional.empty(), reading);
    }

    static Errand delete(String path, String name, Reading reading) {
        return new Errand(name, "DELETE", path, Optional.empty(), reading);
    }
}
