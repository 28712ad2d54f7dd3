package org.bailiwick.ads.market;

/// An ad account of this platform.
///
/// @param business who pays for it, in this platform's ids
public record Account(String id, String name, String business, String businessName) {}
