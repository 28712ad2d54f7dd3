package org.bailiwick.engine.change;

import org.bailiwick.engine.change.AssetChange.AssetCreatorNamed;
import org.bailiwick.engine.change.AssetChange.AssetRegistered;
import org.bailiwick.engine.change.AssetChange.AssetRenamed;
import org.bailiwick.engine.change.AssetChange.AssetStateSet;
import org.bailiwick.engine.change.AssetChange.AssetTransferred;

/// The stored form of each [AssetChange].
final class AssetCodec {
    private AssetCodec() {}

    static void write(AssetChange change, Writer out) {
        switch (change) {
            case AssetRegistered(var asset, var kind, var name, var owner, var state) -> {
                out.form(Forms.ASSET_REGISTERED).id(asset).text(kind).text(name);
                Choices.write(owner, out);
                out.octet(Numbers.of(state));
            }
            case AssetRenamed(var asset, var name) ->
                    out.form(Forms.ASSET_RENAMED).id(asset).text(name);
            case AssetStateSet(var asset, var state) ->
                    out.form(Forms.ASSET_STATE_SET).id(asset).octet(Numbers.of(state));
            case AssetCreatorNamed(var asset, var person) ->
                    out.form(Forms.ASSET_CREATOR_NAMED).id(asset).id(person);
            case AssetTransferred(var asset, var owner) -> {
                out.form(Forms.ASSET_TRANSFERRED).id(asset);
                Choices.write(owner, out);
            }
        }
    }

    static AssetChange read(int form, Reader in) {
        return switch (form) {
            case Forms.ASSET_REGISTERED ->
                    new AssetRegistered(
                            in.asset(),
                            in.word(),
                            in.text(),
                            Choices.readOwner(in),
                            Numbers.assetState(in.octet()));
            case Forms.ASSET_RENAMED -> new AssetRenamed(in.asset(), in.text());
            case Forms.ASSET_STATE_SET ->
                    new AssetStateSet(in.asset(), Numbers.assetState(in.octet()));
            case Forms.ASSET_CREATOR_NAMED -> new AssetCreatorNamed(in.asset(), in.person());
            case Forms.ASSET_TRANSFERRED -> new AssetTransferred(in.asset(), Choices.readOwner(in));
            default -> throw Forms.unknown(form);
        };
    }
}
