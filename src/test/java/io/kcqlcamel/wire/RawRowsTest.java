package io.kcqlcamel.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.protocol.internal.Frame;
import com.datastax.oss.protocol.internal.FrameCodec;
import com.datastax.oss.protocol.internal.ProtocolConstants.Version;
import com.datastax.oss.protocol.internal.response.result.Rows;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RawRowsTest {

    private static final int COLUMNS = 3;

    @Property(tries = 200)
    void rows_are_what_the_driver_makes_of_them(@ForAll("rows") List<List<ByteBuffer>> rows) {
        for (int version : new int[] {Version.V4, Version.V5}) {
            ByteBuf response = NodeSide.response(version, COLUMNS, rows);

            assertThat(data(NodeSide.OURS, response.duplicate()))
                    .containsExactlyElementsOf(data(NodeSide.DRIVER, response.duplicate()))
                    .hasSize(rows.size());
        }
    }

    @Property(tries = 50)
    void a_response_ends_where_the_next_one_in_its_segment_begins(
            @ForAll("rows") List<List<ByteBuffer>> first, @ForAll("rows") List<List<ByteBuffer>> second) {
        ByteBuf segment = Unpooled.wrappedBuffer(
                NodeSide.response(Version.V5, COLUMNS, first), NodeSide.response(Version.V5, COLUMNS, second));

        assertThat(data(NodeSide.OURS, segment)).containsExactlyElementsOf(first);
        assertThat(data(NodeSide.OURS, segment)).containsExactlyElementsOf(second);
        assertThat(segment.isReadable()).isFalse();
    }

    @Test
    void the_queue_gives_rows_away_one_by_one() {
        List<List<ByteBuffer>> rows = List.of(List.of(blob(1), blob(2, 3), blob()), List.of(blob(4), blob(), blob(5)));
        Rows read = rows(NodeSide.OURS, NodeSide.response(Version.V5, COLUMNS, rows));
        Queue<List<ByteBuffer>> queue = read.getData();

        assertThat(queue.peek()).isEqualTo(rows.get(0));
        assertThat(queue).hasSize(2).containsExactlyElementsOf(rows);
        assertThat(queue.poll()).isEqualTo(rows.get(0));
        assertThat(queue).hasSize(1).containsExactly(rows.get(1));
        assertThat(queue.poll()).isEqualTo(rows.get(1));
        assertThat(queue.poll()).isNull();
        assertThat(read).hasToString("ROWS(2 x 3 columns, 29 bytes)");
    }

    @Test
    void behind_its_last_cell_a_row_has_itself_and_all_rows_after_it() {
        List<List<ByteBuffer>> rows = List.of(List.of(blob(1), blob(2), blob(3)), List.of(blob(4), blob(5), blob(6)));
        Queue<List<ByteBuffer>> queue = rows(NodeSide.OURS, NodeSide.response(Version.V5, COLUMNS, rows))
                .getData();
        queue.poll();

        assertThat(queue.poll().get(COLUMNS)).isEqualTo(blob(0, 0, 0, 1, 4, 0, 0, 0, 1, 5, 0, 0, 0, 1, 6));
    }

    private static List<List<ByteBuffer>> data(FrameCodec<ByteBuf> codec, ByteBuf source) {
        return new ArrayList<>(rows(codec, source).getData());
    }

    private static Rows rows(FrameCodec<ByteBuf> codec, ByteBuf source) {
        Frame frame = codec.decode(source);
        return (Rows) frame.message;
    }

    private static ByteBuffer blob(int... bytes) {
        ByteBuffer blob = ByteBuffer.allocate(bytes.length);
        for (int value : bytes) {
            blob.put((byte) value);
        }
        return blob.flip();
    }

    @Provide
    Arbitrary<List<List<ByteBuffer>>> rows() {
        return Arbitraries.bytes()
                .array(byte[].class)
                .ofMaxSize(40)
                .map(ByteBuffer::wrap)
                .injectNull(0.2)
                .list()
                .ofSize(COLUMNS)
                .list()
                .ofMaxSize(20);
    }
}
