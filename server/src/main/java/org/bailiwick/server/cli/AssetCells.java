package org.bailiwick.server.cli;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/// Assets with levels, as they are typed: `ad_account:nord=operator`, several with a space or `;`
/// between them, several levels with `+`.
final class AssetCells {
    private AssetCells() {}

    static List<ObjectNode> read(String text) {
        List<ObjectNode> all = new ArrayList<>();
        for (String each : text.strip().split("[;\\s]+", -1)) {
            if (each.isEmpty()) continue;
            int equals = each.lastIndexOf('=');
            if (equals < 1 || equals == each.length() - 1) {
                throw new Trouble(
                        "`%s` is no asset with levels: write it as ad_account:nord=operator"
                                .formatted(each));
            }
            ObjectNode offer = DoVerb.object().put("asset", each.substring(0, equals));
            ArrayNode levels = offer.putArray("levels");
            for (String level : each.substring(equals + 1).split("\\+", -1)) levels.add(level);
            all.add(offer);
        }
        return all;
    }
}
