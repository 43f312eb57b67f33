package io.kcqlcamel.wire;

import com.datastax.dse.protocol.internal.DseProtocolV1ClientCodecs;
import com.datastax.dse.protocol.internal.DseProtocolV2ClientCodecs;
import com.datastax.dse.protocol.internal.ProtocolV4ClientCodecsForDse;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.context.DriverContext;
import com.datastax.oss.driver.api.core.session.ProgrammaticArguments;
import com.datastax.oss.driver.internal.core.context.DefaultDriverContext;
import com.datastax.oss.protocol.internal.FrameCodec;
import com.datastax.oss.protocol.internal.ProtocolV3ClientCodecs;
import com.datastax.oss.protocol.internal.ProtocolV5ClientCodecs;
import com.datastax.oss.protocol.internal.ProtocolV6ClientCodecs;
import io.netty.buffer.ByteBuf;

/** Builds sessions whose results are {@link RawRows}, in the protocol versions of Cassandra; DSE's own are the driver's. */
public final class RawSessionBuilder extends CqlSessionBuilder {

    @Override
    protected DriverContext buildContext(DriverConfigLoader configLoader, ProgrammaticArguments arguments) {
        return new Context(configLoader, arguments);
    }

    private static final class Context extends DefaultDriverContext {

        Context(DriverConfigLoader configLoader, ProgrammaticArguments arguments) {
            super(configLoader, arguments);
        }

        /** The driver's own groups of codecs. */
        @Override
        protected FrameCodec<ByteBuf> buildFrameCodec() {
            return new RawFrameCodec(
                    getPrimitiveCodec(),
                    getCompressor(),
                    RawRowsCodec.within(new ProtocolV3ClientCodecs()),
                    RawRowsCodec.within(new ProtocolV4ClientCodecsForDse()),
                    RawRowsCodec.within(new ProtocolV5ClientCodecs()),
                    new ProtocolV6ClientCodecs(),
                    new DseProtocolV1ClientCodecs(),
                    new DseProtocolV2ClientCodecs());
        }
    }
}
