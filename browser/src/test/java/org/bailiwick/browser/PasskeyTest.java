package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

/// Kai, an admin, with a passkey: he makes one, comes in with it, and proves with it that it is he
/// who approves what takes a second admin.
class PasskeyTest extends SecondAdminJourney {
    @Test
    void aPasskeyIsMadeOpensTheDoorAndIsTheSecondStepOfAnApproval() {
        Page kai = signedIn("kai@nordwind.example");
        Authenticator device = Authenticator.in(kai);
        makesOne(kai);
        int before = device.signatures();

        signsOut(kai);
        button(kai, "Sign in with a passkey").click();
        kai.waitForURL("**/b/**");
        assertThat(kai.locator("body")).containsText("Kai");
        org.assertj.core.api.Assertions.assertThat(device.signatures()).isGreaterThan(before);

        Page olivia = signedIn("olivia@nordwind.example");
        asksForASecondAdmin(olivia);
        makesAnAdmin(olivia, "Lena");

        signsOut(kai);
        signsIn(kai, "kai@nordwind.example");
        kai.waitForURL("**/b/**");
        go(kai, "Overview");
        link(kai, "Decide Olivia").click();
        button(kai, "Approve").click();
        assertThat(kai.locator("[data-problem=second-step]")).isVisible();
        int asked = device.signatures();
        button(kai, "Use a passkey").click();
        assertThat(kai.locator("#said")).containsText("Approved: it is carried out.");
        org.assertj.core.api.Assertions.assertThat(device.signatures()).isGreaterThan(asked);
    }

    private void makesOne(Page page) {
        page.navigate(demo().url() + "/me/sign-in");
        page.getByLabel("Name of this device").fill("Kai’s key");
        button(page, "Add a passkey").click();
        assertThat(page.locator(".rows")).containsText("Kai’s key");
    }
}
