package org.bailiwick.server.command;

/// Waiting for the end of threads of ours, which must not be given up when something is closed.
public final class Uninterrupted {
    private Uninterrupted() {}

    /// Returns once the thread has ended.
    ///
    /// @return whether the waiting thread was interrupted meanwhile: it has to interrupt itself
    ///   again when it is done
    public static boolean join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        return interrupted;
    }
}
