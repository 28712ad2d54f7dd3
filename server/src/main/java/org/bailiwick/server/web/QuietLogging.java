package org.bailiwick.server.web;

import io.helidon.logging.common.spi.LoggingProvider;

/// Leaves logging as it is. Without any such class the web server prints a line at its start, on
/// the standard output that belongs to the command line.
public final class QuietLogging implements LoggingProvider {
    @Override
    public void initialization() {}

    @Override
    public void runTime() {}
}
