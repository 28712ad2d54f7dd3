package org.bailiwick.ads;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Where the program starts.
public final class Main {
    /// Ends with whoever started it: when its input ends.
    private static final String UNTIL_INPUT_ENDS = "--until-input-ends";

    /// Kept, since a logger that nobody holds may be forgotten with its level.
    private static final Logger QUIET = Logger.getLogger("io.helidon");

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        QUIET.setLevel(Level.WARNING);
        try (AdsManager manager = start()) {
            System.out.println("The ads manager answers on " + manager.url());
            System.out.flush();
            if (List.of(arguments).contains(UNTIL_INPUT_ENDS)) waitForEndOfInput();
            else Thread.currentThread().join();
        } catch (IllegalArgumentException wrong) {
            System.err.println("ads manager: " + wrong.getMessage());
            System.exit(2);
        } catch (RuntimeException failed) {
            System.err.println("ads manager: cannot start: " + failed.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static AdsManager start() {
        return AdsManager.start(
                Settings.of(System.getenv()), InstantSource.system(), new SecureRandom());
    }

    private static void waitForEndOfInput() throws IOException {
        byte[] ignored = new byte[256];
        int read = 0;
        while (read >= 0) read = System.in.read(ignored);
    }
}
