package io.kcqlcamel.offset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which rows have been sent that will be read again, for the sake of late writes.
 *
 * @param since of all that is later than this, it is known what has been sent; empty where nothing is read again
 * @param pages oldest first
 */
public record Sent(Optional<Instant> since, List<SentPage> pages) {

    /** Of a part's rows: a third more in base64, and far below what brokers take for a record by default. */
    private static final int MOST_BYTES = 256 * 1024;

    public static final Sent NOTHING = new Sent(Optional.empty(), List.of());

    public Sent {
        pages = List.copyOf(pages);
    }

    /** With a further page, in as many parts as a Kafka record each can hold. */
    public Sent with(Instant upTo, List<String> rows) {
        Sent more = this;
        int first = 0;
        int length = 0;
        for (int row = 0; row < rows.size(); row++) {
            length += rows.get(row).length();
            if (length > MOST_BYTES) {
                more = more.withPart(upTo, rows.subList(first, row));
                first = row;
                length = rows.get(row).length();
            }
        }
        return first == rows.size() ? more : more.withPart(upTo, rows.subList(first, rows.size()));
    }

    private Sent withPart(Instant upTo, List<String> rows) {
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

    private boolean has(int number) {
        return pages.stream().anyMatch(page -> page.number() == number);
    }

    /** The numbers of another's pages that are free now. */
    public Stream<Integer> freedOf(Sent other) {
        return other.pages.stream().map(SentPage::number).filter(number -> !has(number));
    }

    private int freeNumber() {
        return IntStream.range(0, pages.size() + 1)
                .filter(number -> !has(number))
                .findFirst()
                .orElseThrow();
    }
}
