package org.bailiwick.server.words;

import org.bailiwick.engine.change.InstallationChange;

/// What facts about the installation have to say.
record InstallationHoles(Names names) {
    Holes of(InstallationChange change) {
        return switch (change) {
            case InstallationChange.ModelAdopted c -> new Holes().with("name", c.name());
            case InstallationChange.KeyMade c -> new Holes().with("name", c.name());
            case InstallationChange.KeyChanged c -> new Holes().with("key", names.of(c.key()));
            case InstallationChange.KeyRevoked c -> new Holes().with("key", names.of(c.key()));
            case InstallationChange.AliasAdded c ->
                    new Holes()
                            .with("thing", names.of(c.thing()))
                            .with("platform", c.platform())
                            .with("alias", c.alias());
            case InstallationChange.AliasDropped c ->
                    new Holes().with("platform", c.platform()).with("alias", c.alias());
        };
    }
}
