package io.kcqlcamel.wire;

import com.datastax.oss.driver.internal.core.protocol.ByteBufPrimitiveCodec;
import com.datastax.oss.protocol.internal.Compressor;
import com.datastax.oss.protocol.internal.Frame;
import com.datastax.oss.protocol.internal.FrameCodec;
import com.datastax.oss.protocol.internal.PrimitiveCodec;
import com.datastax.oss.protocol.internal.ProtocolConstants;
import com.datastax.oss.protocol.internal.ProtocolV4ClientCodecs;
import com.datastax.oss.protocol.internal.ProtocolV5ClientCodecs;
import com.datastax.oss.protocol.internal.response.result.ColumnSpec;
import com.datastax.oss.protocol.internal.response.result.DefaultRows;
import com.datastax.oss.protocol.internal.response.result.RawType;
import com.datastax.oss.protocol.internal.response.result.RowsMetadata;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Responses as a node sends them, and how the driver reads them with our codecs and with its own. */
final class NodeSide {

    static final PrimitiveCodec<ByteBuf> PRIMITIVES = new ByteBufPrimitiveCodec(UnpooledByteBufAllocator.DEFAULT);
    static final FrameCodec<ByteBuf> NODE = FrameCodec.defaultServer(PRIMITIVES, Compressor.none());
    static final FrameCodec<ByteBuf> DRIVER = FrameCodec.defaultClient(PRIMITIVES, Compressor.none());
    static final FrameCodec<ByteBuf> OURS = new RawFrameCodec(
            PRIMITIVES,
            Compressor.none(),
            RawRowsCodec.within(new ProtocolV4ClientCodecs()),
            RawRowsCodec.within(new ProtocolV5ClientCodecs()));

    private NodeSide() {}

    /** Rows of blobs. */
    static ByteBuf response(int version, int columns, List<List<ByteBuffer>> rows) {
        List<ColumnSpec> specs = IntStream.range(0, columns)
                .mapToObj(i -> new ColumnSpec(
                        "ks", "rows", "c" + i, i, RawType.PRIMITIVES.get(ProtocolConstants.DataType.BLOB)))
                .toList();
        DefaultRows message = new DefaultRows(
                new RowsMetadata(specs, null, new int[0], null), new ArrayDeque<>(new ArrayList<>(rows)));
        return NODE.encode(Frame.forResponse(version, 1, null, Map.of(), List.of(), message));
    }
}
