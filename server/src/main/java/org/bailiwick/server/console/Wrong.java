package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;

/// Why something that was sent did not work, for the page that is shown again.
///
/// @param status of that page
/// @param sentence empty where nothing was sent
/// @param over whether the link opens nothing any more
public record Wrong(int status, String sentence, boolean over) {
    static final Wrong NOTHING = new Wrong(200, "", false);

    static Wrong of(Say say, Inside.Told told) {
        Data problem = new Data(told.json());
        String type = Problems.type(problem);
        boolean password = problem.text("field").equals("password");
        String sentence =
                password
                        ? say.of("join.wrong.password")
                        : say.find("join.wrong." + type)
                                .orElseGet(() -> Reasons.detail(say, problem));
        return new Wrong(told.status(), sentence, type.equals("link-over"));
    }
}
