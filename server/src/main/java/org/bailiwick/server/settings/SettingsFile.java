package org.bailiwick.server.settings;

import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalException.Trouble;
import org.bailiwick.server.command.Limits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The file in which the operator sets how much of everything there may be: `adminsMax = 50`, one a
/// line; behind a `#` stands a comment. What it does not name is as it comes.
public final class SettingsFile {
    /// The most bytes that are read.
    static final int BYTES_MAX = 65_536;

    /// The most that anything can be set to.
    static final int VALUE_MAX = 1_000_000;

    private final Path path;
    private final Map<String, Integer> values;

    private SettingsFile(Path path, Map<String, Integer> values) {
        this.path = path;
        this.values = values;
    }

    /// What the file says; everything as it comes where there is none.
    ///
    /// @throws JournalException where it cannot be read, or says something that is not understood
    public static Limits limits(Path path) {
        return new SettingsFile(path, new TreeMap<>()).read();
    }

    private Limits read() {
        int at = 0;
        for (String line : lines()) {
            at++;
            String said = line.replaceFirst("#.*", "").strip();
            if (!said.isEmpty()) note(said, at);
        }
        Limits usual = Limits.DEFAULT;
        Limits limits =
                new Limits(
                        take("adminsMax", usual.adminsMax()),
                        take("othersMax", usual.othersMax()),
                        take("groupPairsMax", usual.groupPairsMax()),
                        take("nameMax", usual.nameMax()),
                        take("datedMax", usual.datedMax()),
                        take("addressesMax", usual.addressesMax()));
        if (values.isEmpty()) return limits;
        throw trouble(
                "`%s` sets `%s`, which is none of the settings: see the limits in docs/operating.md"
                        .formatted(path, values.keySet().iterator().next()));
    }

    private List<String> lines() {
        try {
            if (Files.size(path) > BYTES_MAX) {
                throw trouble("`%s` has more than 65,536 bytes: shorten it".formatted(path));
            }
            return Files.readAllLines(path);
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException unreadable) {
            throw new JournalException(
                    Trouble.FAILED,
                    "`%s` cannot be read: check its permissions, and that it is UTF-8"
                            .formatted(path),
                    unreadable);
        }
    }

    private void note(String said, int line) {
        int equals = said.indexOf('=');
        String name = equals < 0 ? "" : said.substring(0, equals).strip();
        String value = said.substring(equals + 1).strip();
        if (name.isEmpty() || !value.matches("[0-9]{1,7}")) {
            throw trouble(
                    "line %d of `%s` is not `name = number`: write it as `adminsMax = 50`"
                            .formatted(line, path));
        }
        int number = Integer.parseInt(value);
        if (number < 1 || number > VALUE_MAX) {
            throw trouble(
                    "line %d of `%s`: `%s` is between 1 and 1,000,000".formatted(line, path, name));
        }
        if (values.put(name, number) != null) {
            throw trouble(
                    "line %d of `%s` sets `%s` once more: say it once".formatted(line, path, name));
        }
    }

    private int take(String name, int usual) {
        Integer value = values.remove(name);
        return value == null ? usual : value;
    }

    private static JournalException trouble(String sentence) {
        return new JournalException(Trouble.FAILED, sentence);
    }
}
