package org.bailiwick.browser;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A journey whose pages are looked at as they come: in every build on a phone, by everything that
/// the laws ask, and where there is time on a screen in the light and in the dark.
abstract class InEveryLook extends Journey {
    /// Walks it, and looks at its pages.
    abstract void look(Looks looks);

    @Test
    void onAPhone() {
        look(Looks.phone().strictly());
    }

    @Test
    @Tag("long")
    void onAScreenInTheLight() {
        look(Looks.light());
    }

    @Test
    @Tag("long")
    void onAScreenInTheDark() {
        look(Looks.dark());
    }
}
