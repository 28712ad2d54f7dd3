package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.PersonId;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

/// What was done is listed while it can be taken back, and taken back, over HTTP.
class UndoOverHttpTest extends InTheWorld {
    private Answer ask(PersonId who, String method, String path, String body) {
        return world.errand(who, method, "/api/v1" + path, body);
    }

    private JsonNode undoable(PersonId who) {
        var answer = ask(who, "GET", "/businesses/%s/undoable".formatted(world.nordwind), "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("undoable");
    }

    private long removeLena() {
        var done = ask(world.olivia, "DELETE", "/members/" + world.member(world.lena), "");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        return world.office.now().seq();
    }

    @Test
    void theRemovalIsListedPreviewedTakenBackAndTheRecordTellsIt() {
        long entry = removeLena();
        JsonNode row = undoable(world.olivia).get(0);
        assertThat(row.path("seq").asLong()).isEqualTo(entry);
        assertThat(row.path("command").asString()).isEqualTo("remove-member");
        assertThat(row.path("until").asString()).isEqualTo("2026-03-04T09:00:00Z");
        assertThat(row.path("back").path("member-restored").asInt()).isEqualTo(1);
        assertThat(row.path("back").path("assignment-restored").asInt()).isEqualTo(1);
        assertThat(row.path("since")).isEmpty();

        String undo = "/entries/%d/undo".formatted(entry);
        var preview = ask(world.olivia, "POST", undo + "?preview=true", "");
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.text()).contains(world.lena.toString()).contains("campaign.edit");
        assertThat(world.office.now().seq()).isEqualTo(entry);

        var done = ask(world.olivia, "POST", undo, "{\"reason\":\"a slip\"}");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(undoable(world.olivia)).isEmpty();
        var record =
                world.get(world.fullKey, "/api/v1/businesses/%s/record".formatted(world.nordwind));
        JsonNode newest = record.json().path("entries").get(0);
        assertThat(newest.path("changes").get(0).path("type").asString()).isEqualTo("entry-undone");
        assertThat(record.json().path("entries").get(1).path("undone_by").asLong())
                .isEqualTo(newest.path("seq").asLong());
    }

    @Test
    void whatStandsOnItIsListedWithWhoDidIt() {
        long entry = removeLena();
        world.join(world.lena, "lena");
        long later = world.office.now().seq();
        JsonNode since = undoable(world.olivia).get(0).path("since");
        assertThat(since.get(0).path("seq").asLong()).isEqualTo(later);
        assertThat(since.get(0).path("command").asString()).isEqualTo("accept-invitation");
        assertThat(since.get(0).path("actor").path("id").asString())
                .isEqualTo(world.lena.toString());
        var refused = ask(world.olivia, "POST", "/entries/%d/undo".formatted(entry), "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("since").get(0).asLong()).isEqualTo(later);
        assertThat(refused.text()).contains("undo that first, or do it anew");
    }

    /// A foreign entry, one that cannot be undone, one that is not there: all alike.
    @Test
    void whoMayNotReadsTheSameOfEveryEntry() {
        long entry = removeLena();
        var foreign = ask(world.felix, "POST", "/entries/%d/undo".formatted(entry), "");
        var other = ask(world.felix, "POST", "/entries/%d/undo".formatted(1), "");
        var missing = ask(world.felix, "POST", "/entries/99999999/undo", "");
        var word = ask(world.felix, "POST", "/entries/last/undo", "");
        assertThat(foreign.status()).isEqualTo(404);
        for (var each : java.util.List.of(other, missing, word)) {
            assertThat(each.status()).isEqualTo(404);
            assertThat(each.json().path("detail")).isEqualTo(foreign.json().path("detail"));
        }
        var theirs =
                ask(world.felix, "GET", "/businesses/%s/undoable".formatted(world.nordwind), "");
        var none =
                ask(
                        world.felix,
                        "GET",
                        "/businesses/%s/undoable".formatted(world.ids.business()),
                        "");
        assertThat(theirs.status()).isEqualTo(404);
        assertThat(theirs.json().path("detail")).isEqualTo(none.json().path("detail"));
    }

    /// A member who may undo nothing reads an empty list.
    @Test
    void eachReaderFindsWhatHeMayUndo() {
        removeDora();
        assertThat(undoable(world.lena)).isEmpty();
        assertThat(undoable(world.olivia)).hasSize(1);
    }

    private void removeDora() {
        ask(world.olivia, "DELETE", "/members/" + world.member(world.dora), "");
    }
}
