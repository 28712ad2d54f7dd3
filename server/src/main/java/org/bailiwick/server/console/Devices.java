package org.bailiwick.server.console;

import java.util.List;

/// Short words for what browsers say of themselves at length.
public final class Devices {
    private static final List<String> BROWSERS =
            List.of(
                    "Edg/ Edge",
                    "OPR/ Opera",
                    "Firefox/ Firefox",
                    "Chrome/ Chrome",
                    "Safari/ Safari");

    private static final List<String> SYSTEMS =
            List.of(
                    "iPhone iPhone",
                    "iPad iPad",
                    "Android Android",
                    "Windows Windows",
                    "Mac macOS",
                    "Linux Linux");

    private Devices() {}

    /// What a device is called: as somebody named it, or by its browser and system.
    public static String name(Say say, String device) {
        if (device.isBlank()) return say.of("me.devices.unknown");
        if (!device.startsWith("Mozilla/")) return device;
        String browser = found(BROWSERS, device);
        String system = found(SYSTEMS, device);
        if (browser.isEmpty() || system.isEmpty()) return device;
        return say.of("me.devices.on", "browser", browser, "system", system);
    }

    private static String found(List<String> known, String device) {
        for (String each : known) {
            int space = each.indexOf(' ');
            if (device.contains(each.substring(0, space))) return each.substring(space + 1);
        }
        return "";
    }

    /// The colour of the badge of a request's state.
    public static String tone(String state) {
        return switch (state) {
            case "approved" -> "good";
            case "approved-less" -> "warn";
            case "refused" -> "bad";
            case "pending" -> "info";
            default -> "";
        };
    }
}
