package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.Require;
import org.bailiwick.engine.model.AccessModel;
import org.bailiwick.engine.model.ModelReader;
import org.bailiwick.engine.model.Models;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The models that histories adopt.
public final class TestModels {
    private static final Map<String, AccessModel> READ = new ConcurrentHashMap<>();

    private TestModels() {}

    public static AccessModel tiktok() {
        return Models.tiktok();
    }

    /// As `tiktok`, but without pixels, with the actions of an ad account in another order, so that
    /// most bits mean something else, and with one action taken from `operator`.
    public static AccessModel variant() {
        String text = tiktok().text();
        int pixel = text.indexOf("kind pixel ");
        int next = text.indexOf("kind audience ", pixel);
        Require.require(pixel > 0 && next > 0, "the model has pixels");
        text = text.substring(0, pixel) + text.substring(next);
        String first = "  action campaign.view \"view campaigns\"\n";
        String edit = "  action campaign.edit \"edit campaigns\"\n";
        text = replaced(replaced(text, first, ""), edit, edit + first);
        text = replaced(text, ": campaign.create campaign.edit", ": campaign.edit");
        return read(replaced(text, ": account.settings", ": campaign.create account.settings"));
    }

    private static String replaced(String text, String old, String put) {
        Require.require(text.contains(old), "the model has `" + old + "`");
        return text.replace(old, put);
    }

    /// Reads each text once.
    public static AccessModel read(String text) {
        return READ.computeIfAbsent(text, ModelReader::read);
    }
}
