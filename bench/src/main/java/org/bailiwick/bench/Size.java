package org.bailiwick.bench;

/// How large one business is.
///
/// @param members the first of them is an admin without an assignment
/// @param each how many assets each other member is assigned to
record Size(int members, int assets, int each) {
    int assignments() {
        return (members - 1) * each;
    }
}
