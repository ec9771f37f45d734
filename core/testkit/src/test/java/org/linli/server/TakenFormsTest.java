package org.linli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.api.data.Data;
import org.linli.server.data.Database;
import org.linli.server.data.IdempotencyKeys;
import org.linli.server.key.Keys;
import org.linli.server.key.Sealing;
import org.linli.server.web.Once.OnceDiffers;
import org.linli.server.web.Once.Sending;
import org.linli.testkit.EachDatabase;

@EachDatabase
class TakenFormsTest {

    private static final String RECEIPT = "/service-365/receipt?code=ABCDEFGHJK";

    private final Data data;
    private final TakenForms forms;

    TakenFormsTest(Database database) {
        data = database.data("core");
        forms = new TakenForms(new IdempotencyKeys(database), new Sealing(Keys.fresh(), "idempotency"));
    }

    @Test
    void theCodeInAReceiptsAddressIsNotStoredAndWhoSendsTheFormAgainIsLedToIt() {
        var sending = sending("a form's random key", "hash");
        data.act(handle -> {
            forms.record(handle, sending, RECEIPT);
            return null;
        });

        assertThat(stored()).hasSize(1).noneMatch(row -> row.contains("ABCDEFGHJK") || row.contains("random key"));
        assertThat(replay(sending)).contains(RECEIPT);
        assertThat(replay(sending("another key", "hash"))).isEmpty();
        assertThatThrownBy(() -> replay(sending("a form's random key", "other")))
                .isInstanceOf(OnceDiffers.class);
    }

    private Optional<String> replay(Sending sending) {
        return data.read(handle -> forms.replay(handle, sending));
    }

    private List<String> stored() {
        return data.read(handle -> handle.createQuery("select * from core_idempotency").mapToMap().list().stream()
                .map(Object::toString)
                .toList());
    }

    private static Sending sending(String key, String hash) {
        return new Sending("address 127.0.0.1", "/service-365/report", key, hash);
    }
}
