package io.kcqlcamel.bean;

import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.StartupListener;

/** A bean that looks whether what it needs is there, before any route starts: what is wrong is told at once. */
interface StartupCheck extends CamelContextAware, StartupListener {

    /** @throws io.kcqlcamel.failure.Failure when a route cannot work */
    void check();

    /** To be called when the context is first set: Camel sets it as it makes a bean, and again as it binds it to its name. */
    default void checkAtStartOf(CamelContext context) {
        listen(context, this);
    }

    /** Has a context that is about to start tell so. */
    static void listen(CamelContext context, StartupListener listener) {
        try {
            context.addStartupListener(listener);
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeException(e);
        }
    }

    @Override
    default void onCamelContextStarting(CamelContext context, boolean alreadyStarted) {
        check();
    }

    @Override
    default void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {}
}
