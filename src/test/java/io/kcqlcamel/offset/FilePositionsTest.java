package io.kcqlcamel.offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kcqlcamel.mode.Pass;
import io.kcqlcamel.mode.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The contract, over a file; and what a file alone can suffer. */
class FilePositionsTest extends OwnedPositionsContract {

    private static final Owner OWNER = new Owner(1, "a", Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    private Path root;

    @Override
    PositionStore store(Owner owner) {
        return PositionStores.inFile(file(), owner);
    }

    private Path file() {
        return root.resolve("kept").resolve("positions.json");
    }

    @Test
    void the_file_is_for_people() {
        PositionStore store = connect(OWNER);
        Checkpoint first = store.open(key).next(page("AAEC", 5000));
        store.store(key, first);
        assertThat(file()).hasContent("""
                [
                  {"key":{"connector":"%s","table":"shop.\\"Orders\\"","topic":"orders","shard":"1of1"},"value":{"pass":1,"complete":false,"rows":5000,"nextPage":"AAEC","revision":2,"owner":"process 1 on a, started 2026-01-01T00:00:00Z"}}
                ]
                """.formatted(key.connector()));
    }

    /** A disk as full as can be: whatever is written to /dev/full does not fit. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_leaves_the_file_whole_and_says_so() throws IOException {
        PositionStore store = connect(OWNER);
        Checkpoint first = store.open(key).next(page("AAEC", 5000));
        store.store(key, first);
        String before = Files.readString(file());
        Path next = Files.createSymbolicLink(file().resolveSibling("positions.json.new"), Path.of("/dev/full"));
        assertThatThrownBy(() -> store.store(key, first.next(page("AAED", 10_000))))
                .isInstanceOf(OffsetException.class)
                .hasMessage("The position cannot be kept in " + file()
                        + ": No space left on device. The file is as it was"
                        + " before. See that there is room on the disk, and that this user may write to "
                        + file().getParent() + "; then start the route again: it goes on where the file says, and sends"
                        + " again the page that it has sent last.")
                .matches(thrown -> !((OffsetException) thrown).transientFailure(), "is for good");
        assertThat(file()).hasContent(before.strip());
        Files.delete(next);
        store.store(key, first.next(page("AAED", 10_000)));
        assertThat(connect(OWNER).open(key).position()).contains(page("AAED", 10_000));
    }

    @Test
    void what_a_killed_process_left_half_written_is_not_read() throws IOException {
        PositionStore store = connect(OWNER);
        Checkpoint first = store.open(key).next(page("AAEC", 5000));
        store.store(key, first);
        Files.writeString(file().resolveSibling("positions.json.new"), "[{\"key\":{\"conn");
        assertThat(connect(OWNER).open(key).position()).contains(page("AAEC", 5000));
    }

    @Test
    void what_is_no_file_of_positions_is_refused_and_left_alone() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"offsets\": []}");
        assertThatThrownBy(() -> connect(OWNER).open(key))
                .isInstanceOf(OffsetException.class)
                .hasMessage(
                        file() + " holds something else than positions: it is no array of positions. Mend it; or move"
                                + " it away, and every table is read from its beginning.");
        assertThat(file()).hasContent("{\"offsets\": []}");
    }

    @Test
    void a_directory_in_its_place_is_told() throws IOException {
        Files.createDirectories(file());
        assertThatThrownBy(() -> connect(OWNER).list())
                .isInstanceOf(OffsetException.class)
                .hasMessage("The positions in " + file() + " cannot be read: Is a directory.");
    }

    private static Position page(String nextPage, int rows) {
        return new Position(new Pass(1), Optional.of(nextPage), false, rows);
    }
}
