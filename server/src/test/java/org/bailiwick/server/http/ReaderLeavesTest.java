package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.server.web.Answers;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Whoever leaves before he has read his answer is no failure of ours.
class ReaderLeavesTest extends InTheWorld {
    private static final int TRIES_MAX = 500;

    /// What is logged of answers.
    private static final class Log extends Handler {
        final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord said) {
            records.add(said);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void whoLeavesIsNoFailure() throws IOException {
        Logger logger = Logger.getLogger(Answers.class.getName());
        Level level = logger.getLevel();
        Log log = new Log();
        logger.setLevel(Level.FINE);
        logger.addHandler(log);
        try {
            for (int i = 0; i < TRIES_MAX && log.records.isEmpty(); i++) leave();
        } finally {
            logger.removeHandler(log);
            logger.setLevel(level);
        }
        assertThat(log.records).isNotEmpty();
        assertThat(log.records)
                .allSatisfy(record -> {
                    assertThat(record.getLevel()).isEqualTo(Level.FINE);
                    assertThat(record.getThrown()).isNull();
                });
    }

    /// Asks for much, and closes the connection at once.
    private void leave() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), world.serving.port())) {
            socket.setSoLinger(true, 0);
            String ask = "GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n";
            socket.getOutputStream().write(ask.repeat(3).getBytes(UTF_8));
        }
    }
}
