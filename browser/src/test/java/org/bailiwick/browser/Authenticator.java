package org.bailiwick.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/// A device that keeps passkeys and verifies its owner, as the browser plays one.
final class Authenticator {
    private final CDPSession devTools;
    private final String id;

    private Authenticator(CDPSession devTools, String id) {
        this.devTools = devTools;
        this.id = id;
    }

    /// One that is there for whatever is opened in this page.
    static Authenticator in(Page page) {
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject asked = new JsonObject();
        asked.add("options", options);
        JsonObject made = devTools.send("WebAuthn.addVirtualAuthenticator", asked);
        return new Authenticator(devTools, made.get("authenticatorId").getAsString());
    }

    /// How often each passkey in it has signed, added up.
    int signatures() {
        JsonObject asked = new JsonObject();
        asked.addProperty("authenticatorId", id);
        JsonArray all =
                devTools.send("WebAuthn.getCredentials", asked).getAsJsonArray("credentials");
        int sum = 0;
        for (var each : all) sum += each.getAsJsonObject().get("signCount").getAsInt();
        return sum;
    }
}
