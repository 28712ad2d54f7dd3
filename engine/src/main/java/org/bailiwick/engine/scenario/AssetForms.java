package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.scenario.Declared.Noun;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Assets, assignments and groups.
final class AssetForms {
    private AssetForms() {}

    static void add(Map<String, Form> forms) {
        forms.put("asset", new Form("asset ad_account nord of nordwind", AssetForms::asset));
        forms.put("set", new Form("set nord suspended", AssetForms::set));
        forms.put("creator", new Form("creator mika of show", AssetForms::creator));
        TransferForms.add(forms);
        forms.put("assign", new Form("assign lena operator on nord", AssetForms::assign));
        forms.put("unassign", new Form("unassign lena from nord", AssetForms::unassign));
        forms.put("group", new Form("group campaigns of nordwind", AssetForms::group));
        forms.put(
                "put",
                new Form("put lena into campaigns with ad_account operator", AssetForms::put));
        forms.put("take", new Form("take nord out of campaigns", AssetForms::take));
    }

    private static Line asset(Cursor c) {
        String kind = c.word("a kind of asset");
        String name = c.declare(Noun.ASSET);
        c.expect("of");
        String owner = c.owner();
        boolean stated = c.more() && !c.peek().equals("creator");
        AssetState state = stated ? c.one(AssetState.class, "a state") : AssetState.ACTIVE;
        Optional<String> creator = Optional.empty();
        if (c.take("creator")) creator = Optional.of(c.person());
        return new Deed.Asset(kind, name, owner, state, creator);
    }

    private static Line set(Cursor c) {
        return new Deed.SetState(c.asset(), c.one(AssetState.class, "a state"));
    }

    private static Line creator(Cursor c) {
        String person = c.person();
        c.expect("of");
        return new Deed.Creator(person, c.asset());
    }

    private static Line assign(Cursor c) {
        String person = c.person();
        Levels levels = c.levels();
        c.expect("on");
        return new Deed.Assign(person, levels, c.asset(), c.in(), c.span());
    }

    private static Line unassign(Cursor c) {
        String person = c.person();
        c.expect("from");
        return new Deed.Unassign(person, c.asset(), c.in());
    }

    private static Line group(Cursor c) {
        String group = c.declare(Noun.GROUP);
        c.expect("of");
        return new Deed.Group(group, c.business());
    }

    private static Line put(Cursor c) {
        if (c.next().equals(Optional.of(Noun.ASSET))) {
            String asset = c.asset();
            c.expect("into");
            return new Deed.PutAsset(asset, c.group());
        }
        String person = c.person();
        c.expect("into");
        String group = c.group();
        c.expect("with");
        Map<String, Levels> levels = new TreeMap<>();
        do levels.put(c.word("a kind of asset"), c.levels());
        while (c.take("and"));
        return new Deed.PutMember(person, group, levels, c.span());
    }

    private static Line take(Cursor c) {
        boolean asset = c.next().equals(Optional.of(Noun.ASSET));
        String name = asset ? c.asset() : c.person();
        c.expect("out", "of");
        String group = c.group();
        return asset ? new Deed.TakeAsset(name, group) : new Deed.TakeMember(name, group);
    }
}
