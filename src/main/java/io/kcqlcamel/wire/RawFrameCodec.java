package io.kcqlcamel.wire;

import com.datastax.oss.protocol.internal.Compressor;
import com.datastax.oss.protocol.internal.Frame;
import com.datastax.oss.protocol.internal.FrameCodec;
import com.datastax.oss.protocol.internal.PrimitiveCodec;
import io.netty.buffer.ByteBuf;

/** Hands each frame to its codecs by itself, without the frames that came in the same segment. */
final class RawFrameCodec extends FrameCodec<ByteBuf> {

    RawFrameCodec(PrimitiveCodec<ByteBuf> primitives, Compressor<ByteBuf> compressor, CodecGroup... groups) {
        super(primitives, compressor, groups);
    }

    @Override
    public Frame decode(ByteBuf source) {
        return super.decode(source.readSlice(V3_ENCODED_HEADER_SIZE + decodeBodySize(source)));
    }
}
