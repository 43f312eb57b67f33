package io.kcqlcamel.offset;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionState;

/** Whether routes are sending just now: what of a process in exactly-once mode can be seen from outside. */
public final class RunningTransactions {

    private RunningTransactions() {}

    /** The first of the transactional ids that has a transaction under way; empty too where nobody may ask. */
    public static Optional<String> among(Collection<String> transactionalIds, Properties clients) {
        try (Admin admin = Admin.create(clients)) {
            return transactionalIds.stream().filter(id -> isOpen(admin, id)).findFirst();
        }
    }

    private static boolean isOpen(Admin admin, String id) {
        try {
            TransactionDescription transaction =
                    admin.describeTransactions(List.of(id)).description(id).get();
            return transaction.state() == TransactionState.ONGOING;
        } catch (ExecutionException e) {
            // Unknown, or not ours to see.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
