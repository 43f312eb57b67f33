package io.kcqlcamel.wire;

import com.datastax.oss.protocol.internal.FrameCodec.CodecGroup;
import com.datastax.oss.protocol.internal.FrameCodec.CodecGroup.Registry;
import com.datastax.oss.protocol.internal.Message;
import com.datastax.oss.protocol.internal.PrimitiveCodec;
import com.datastax.oss.protocol.internal.ProtocolConstants;
import com.datastax.oss.protocol.internal.response.Result;
import com.datastax.oss.protocol.internal.response.result.Prepared;
import com.datastax.oss.protocol.internal.response.result.RowsMetadata;
import com.datastax.oss.protocol.internal.response.result.SchemaChange;
import com.datastax.oss.protocol.internal.response.result.SetKeyspace;
import com.datastax.oss.protocol.internal.response.result.Void;
import io.netty.buffer.ByteBuf;

/** Reads a response's rows into one array. Takes it that the source ends with the response: {@link RawFrameCodec}. */
final class RawRowsCodec extends Result.SubCodec {

    private RawRowsCodec(int protocolVersion) {
        super(ProtocolConstants.ResultKind.ROWS, protocolVersion);
    }

    /** The codecs of a protocol version, with this one for rows. */
    static CodecGroup within(CodecGroup group) {
        return registry -> group.registerCodecs(new Registry() {
            @Override
            public Registry addCodec(Message.Codec codec) {
                registry.addCodec(codec);
                return this;
            }

            @Override
            public Registry addEncoder(Message.Codec codec) {
                registry.addEncoder(codec);
                return this;
            }

            @Override
            public Registry addDecoder(Message.Codec codec) {
                registry.addDecoder(codec instanceof Result.Codec ? results(codec.protocolVersion) : codec);
                return this;
            }
        });
    }

    private static Result.Codec results(int protocolVersion) {
        return new Result.Codec(
                protocolVersion,
                new Void.SubCodec(protocolVersion),
                new RawRowsCodec(protocolVersion),
                new SetKeyspace.SubCodec(protocolVersion),
                new Prepared.SubCodec(protocolVersion),
                new SchemaChange.SubCodec(protocolVersion));
    }

    @Override
    public <B> Message decode(B source, PrimitiveCodec<B> decoder) {
        RowsMetadata metadata = RowsMetadata.decode(source, decoder, false, protocolVersion);
        int count = decoder.readInt(source);
        byte[] page = new byte[decoder.sizeOf(source)];
        ((ByteBuf) source).readBytes(page);
        return new RawRows(metadata, page, count);
    }

    @Override
    public <B> void encode(B destination, Message message, PrimitiveCodec<B> encoder) {
        throw new UnsupportedOperationException("Only nodes send rows.");
    }

    @Override
    public int encodedSize(Message message) {
        throw new UnsupportedOperationException("Only nodes send rows.");
    }
}
