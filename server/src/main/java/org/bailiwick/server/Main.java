package org.bailiwick.server;

/// Where the program starts.
public final class Main {

    private static final String USAGE = "usage: bailiwick --version";

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            System.out.println("bailiwick " + version());
            return;
        }
        System.err.println(USAGE);
        System.exit(2);
    }

    private static String version() {
        var version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "unpacked" : version;
    }
}
