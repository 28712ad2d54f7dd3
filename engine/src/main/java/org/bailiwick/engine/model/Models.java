package org.bailiwick.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The models that come with the library.
public final class Models {
    private static final List<AccessModel> ALL =
            List.of(read("tiktok"), read("meta"), read("google-ads"));

    private Models() {}

    /// The one that is used unless another is adopted.
    public static AccessModel tiktok() {
        return ALL.getFirst();
    }

    public static Optional<AccessModel> named(String name) {
        return ALL.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /// Their names, the default first.
    public static List<String> names() {
        return ALL.stream().map(AccessModel::name).toList();
    }

    private static AccessModel read(String name) {
        String file = name + ".model";
        try (InputStream in = Models.class.getResourceAsStream(file)) {
            if (in == null)
                throw new IllegalStateException("no file `" + file + "` in the library");
            return ModelReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
