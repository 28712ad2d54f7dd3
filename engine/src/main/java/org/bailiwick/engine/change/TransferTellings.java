package org.bailiwick.engine.change;

/// What [ChangeText] says of each [TransferChange].
final class TransferTellings {
    private TransferTellings() {}

    static Telling tell(TransferChange change) {
        return switch (change) {
            case TransferChange.TransferOffered c ->
                    new Telling("transfer-offered")
                            .with("transfer", c.transfer())
                            .with("asset", c.asset())
                            .with("to", c.to())
                            .with("keep", c.keep())
                            .with("expires", c.expires());
            case TransferChange.TransferAccepted c ->
                    new Telling("transfer-accepted").with("transfer", c.transfer());
            case TransferChange.TransferDeclined c ->
                    new Telling("transfer-declined").with("transfer", c.transfer());
            case TransferChange.TransferWithdrawn c ->
                    new Telling("transfer-withdrawn").with("transfer", c.transfer());
        };
    }
}
