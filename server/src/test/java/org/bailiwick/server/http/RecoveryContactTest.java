package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Who can be named as a recovery contact.
class RecoveryContactTest extends InTheWorld {
    private Answer named(String address) {
        String contacts = "/api/v1/businesses/" + world.nordwind + "/recovery-contacts";
        String body = "{\"address\":\"%s\"}".formatted(address);
        return world.errand(world.olivia, "POST", contacts, body);
    }

    @Test
    void nobodyIsHisOwnContact() {
        Answer own = named("Olivia@nordwind.example");
        assertThat(own.status()).as(own.text()).isEqualTo(409);
        assertThat(own.json().path("detail").asString()).contains("this address is your own");
        assertThat(named("lena@nordwind.example").status()).isLessThan(300);
    }
}
