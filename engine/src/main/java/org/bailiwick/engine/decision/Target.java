package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;

/// What is to be acted on.
public sealed interface Target {
    /// An asset of this kind; where its kind is another, it is not found.
    record Asset(String kind, AssetId asset) implements Target {}

    record Business(BusinessId business) implements Target {}

    /// Nothing that we know.
    record Missing(String kind) implements Target {}
}
