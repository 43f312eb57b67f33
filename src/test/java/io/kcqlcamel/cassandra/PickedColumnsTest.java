package io.kcqlcamel.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kcqlcamel.cassandra.CqlType.Scalar;
import java.util.List;
import org.junit.jupiter.api.Test;

class PickedColumnsTest {

    private static final Column ID = new Column("id", Scalar.TEXT);
    private static final Column NAME = new Column("name", Scalar.TEXT);
    private static final Column KEY_APART = new Column(":primaryKey id", Scalar.INT);

    @Test
    void named_columns_are_in_the_order_of_the_names() {
        assertThat(PickedColumns.named(List.of(ID, NAME), List.of("name", "id"), "WITHKEY"))
                .isEqualTo(new PickedColumns(List.of(NAME, ID), List.of(1, 0)));
    }

    @Test
    void a_primary_key_that_is_read_apart_goes_by_its_own_name_and_before_an_alias() {
        assertThat(PickedColumns.primaryKey(List.of(ID, NAME, KEY_APART), List.of("id")))
                .isEqualTo(new PickedColumns(List.of(new Column("id", Scalar.INT)), List.of(2)));
        assertThat(PickedColumns.primaryKey(List.of(NAME, ID), List.of("id")))
                .isEqualTo(new PickedColumns(List.of(ID), List.of(1)));
    }

    @Test
    void what_is_left_has_no_key_that_is_read_apart() {
        List<Column> all = List.of(ID, NAME, KEY_APART);

        PickedColumns left = PickedColumns.without(all, List.of("id"));

        assertThat(left).isEqualTo(new PickedColumns(List.of(NAME), List.of(1)));
        assertThat(left.isWhole(all)).isFalse();
        assertThat(PickedColumns.without(List.of(ID, NAME), List.of()).isWhole(List.of(ID, NAME)))
                .isTrue();
    }

    @Test
    void a_name_that_is_not_there_is_told_with_the_nearest() {
        assertThatThrownBy(() -> PickedColumns.without(List.of(ID, NAME, KEY_APART), List.of("nmae")))
                .isInstanceOf(CassandraException.class)
                .hasMessage("There is no column nmae, which IGNORE names. Did you mean name?");
        assertThatThrownBy(() -> PickedColumns.named(List.of(NAME, ID, KEY_APART), List.of("number"), "WITHKEY"))
                .isInstanceOf(CassandraException.class)
                .hasMessage("There is no column number, which WITHKEY names. There are: id, name.");
    }

    @Test
    void something_has_to_be_left() {
        assertThatThrownBy(() -> PickedColumns.without(List.of(ID, NAME), List.of("name", "id")))
                .isInstanceOf(CassandraException.class)
                .hasMessage("IGNORE leaves no column for the value. Take one of these out of it: name, id.");
    }
}
