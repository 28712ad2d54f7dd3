package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AccessLinkChange.AccessLinkChanged;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkConfirmed;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkMade;
import org.bailiwick.engine.change.AccessLinkChange.LinkPartAnswered;
import org.bailiwick.engine.change.AccessLinkChange.LinkPartForwarded;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ChangeCodec;
import org.bailiwick.engine.change.LinkState;
import org.bailiwick.engine.change.LinkTerms;
import org.bailiwick.engine.change.Picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How access links and what was given by them stand in a snapshot: as the facts that would make
/// them.
final class AccessLinkForms {
    private static final ChangeCodec CODEC = new ChangeCodec();
    private static final LinkState[] STATES = LinkState.values();

    /// The agency stands by its place.
    private static final BusinessId NOBODY = new BusinessId(0, 0);

    private AccessLinkForms() {}

    private static <T extends Change> T fact(RowReader in, Class<T> type) {
        return type.cast(CODEC.decode(in.raw()));
    }

    static final class Links implements RowForm<AccessLink> {
        @Override
        public void write(AccessLink row, RowWriter out) {
            out.raw(CODEC.encode(new AccessLinkMade(row.id(), NOBODY, row.secret, row.terms)));
            out.number(row.agency).choice(row.state).raw(row.logo.bytes());
            out.refs(row.confirmations).place(row.keeper);
        }

        @Override
        public AccessLink read(RowReader in) {
            AccessLinkMade made = fact(in, AccessLinkMade.class);
            AccessLink row = new AccessLink(made.link(), in.number(), made.secret(), made.terms());
            row.state = in.choice(STATES);
            byte[] logo = in.raw();
            row.logo = logo.length == 0 ? Picture.NONE : new Picture(logo);
            row.confirmations = in.refs();
            row.keeper = in.place();
            return row;
        }
    }

    static final class Confirmations implements RowForm<Confirmation> {
        @Override
        public void write(Confirmation row, RowWriter out) {
            out.raw(CODEC.encode(row.made())).number(row.link).moment(row.at());
            out.raw(CODEC.encode(new AccessLinkChanged(row.made().link(), row.terms())));
            out.raw(CODEC.encode(new LinkPartAnswered(row.id(), row.parts)));
            out.number(row.forwarded.size());
            for (LinkPartForwarded each : row.forwarded) out.raw(CODEC.encode(each));
        }

        @Override
        public Confirmation read(RowReader in) {
            AccessLinkConfirmed made = fact(in, AccessLinkConfirmed.class);
            int link = in.number();
            Instant at = in.moment();
            LinkTerms terms = fact(in, AccessLinkChanged.class).terms();
            Confirmation row = new Confirmation(made, link, terms, at);
            row.parts = fact(in, LinkPartAnswered.class).parts();
            List<LinkPartForwarded> forwarded = new ArrayList<>();
            for (int left = in.number(); left > 0; left--) {
                forwarded.add(fact(in, LinkPartForwarded.class));
            }
            row.forwarded = List.copyOf(forwarded);
            return row;
        }
    }
}
