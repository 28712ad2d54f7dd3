package org.bailiwick.engine.change;

/// What is told of facts about the installation.
final class InstallationTellings {
    private InstallationTellings() {}

    static Telling tell(InstallationChange change) {
        return switch (change) {
            case InstallationChange.ModelAdopted c ->
                    new Telling("model-adopted")
                            .with("name", c.name())
                            .with("hash", c.hash().toString());
            case InstallationChange.KeyMade c ->
                    new Telling("key-made")
                            .with("key", c.key())
                            .with("name", c.name())
                            .with("scopes", String.join(" ", c.scopes()))
                            .with("until", c.until())
                            .with("platform", c.platform())
                            .with("keeper", c.keeper());
            case InstallationChange.KeyChanged c ->
                    new Telling("key-changed")
                            .with("key", c.key())
                            .with("keeper", c.keeper())
                            .with("until", c.until());
            case InstallationChange.KeyRevoked c -> new Telling("key-revoked").with("key", c.key());
            case InstallationChange.AliasAdded c ->
                    new Telling("alias-added")
                            .with("platform", c.platform())
                            .with("kind", c.kind())
                            .with("alias", c.alias())
                            .with("thing", c.thing());
            case InstallationChange.AliasDropped c ->
                    new Telling("alias-dropped")
                            .with("platform", c.platform())
                            .with("kind", c.kind())
                            .with("alias", c.alias());
        };
    }
}
