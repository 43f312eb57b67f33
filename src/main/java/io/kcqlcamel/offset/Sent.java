package io.kcqlcamel.offset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which rows have been sent that will be read again, for the sake of late writes.
 *
 * @param since of all that is later than this, it is known what has been sent; empty where nothing is read again
 * @param pages oldest first
 */
public record Sent(Optional<Instant> since, List<SentPage> pages) {

    public static final Sent NOTHING = new Sent(Optional.empty(), List.of());

    public Sent {
        pages = List.copyOf(pages);
    }

    /** With a further page; its number is the least that is free. */
    public Sent with(Instant upTo, List<String> rows) {
        List<SentPage> more = new ArrayList<>(pages);
        more.add(new SentPage(freeNumber(), upTo, rows));
        return new Sent(since, more);
    }

    /** Without the pages none of whose rows is later than a moment: windows to come begin to read there. */
    public Sent after(Instant moment) {
        return new Sent(
                since.filter(known -> known.isAfter(moment)).or(() -> Optional.of(moment)),
                pages.stream().filter(page -> page.upTo().isAfter(moment)).toList());
    }

    /** The pages that another does not hold: what is to be stored after that. */
    public Stream<SentPage> without(Sent other) {
        return pages.stream().filter(page -> !other.pages.contains(page));
    }

    private int freeNumber() {
        List<Integer> taken = pages.stream().map(SentPage::number).toList();
        return Stream.iterate(0, number -> number + 1)
                .filter(number -> !taken.contains(number))
                .findFirst()
                .orElseThrow();
    }
}
