package org.bailiwick.server.authzen;

import org.bailiwick.engine.decision.Question;
import org.bailiwick.server.face.Posed;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

/// Reads the objects of AuthZEN: a subject, an action, a resource, a context.
final class Shape {
    private Shape() {}

    /// @throws org.bailiwick.server.web.Fault where something required is missing or wrong
    static Posed question(Form body, Questions questions) {
        Form subject = named(body, "subject");
        Form action = named(body, "action");
        Form resource = named(body, "resource");
        return questions.pose(
                type(subject),
                id(subject),
                action.text("name", Questions.NAME_MAX),
                type(resource),
                id(resource),
                context(body, questions));
    }

    /// An object by its name, its `properties` being an object where they are there.
    static Form named(Form body, String name) {
        Form form = body.object(name);
        form.findObject("properties");
        return form;
    }

    static String type(Form form) {
        return form.text("type", Questions.NAME_MAX);
    }

    static String id(Form form) {
        return form.text("id", Questions.ID_MAX);
    }

    static Question.Context context(Form body, Questions questions) {
        return questions.context(
                body.findObject("context").orElseGet(() -> Form.lenient(Json.object())));
    }
}
