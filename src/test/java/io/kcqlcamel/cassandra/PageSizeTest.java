package io.kcqlcamel.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageSizeTest {

    @Test
    void small_rows_soon_come_in_as_many_as_are_asked_for() {
        PageSize size = new PageSize(5000);

        assertThat(size.rows()).isEqualTo(20);
        size.learn(20, 20 * 150);
        assertThat(size.rows()).isEqualTo(160);
        size.learn(160, 160 * 150);
        assertThat(size.rows()).isEqualTo(1280);
        size.learn(1280, 1280 * 150);
        assertThat(size.rows()).isEqualTo(5000);
        size.learn(5000, 5000 * 150);
        assertThat(size.rows()).isEqualTo(5000);
    }

    @Test
    void large_rows_come_in_pages_of_two_megabytes() {
        PageSize size = new PageSize(5000);

        size.learn(20, 20 * 50_000);
        assertThat(size.rows()).isEqualTo(41);
        size.learn(41, 41 * 1_000_000);
        assertThat(size.rows()).isEqualTo(2);
        size.learn(2, 2 * 20_000_000);
        assertThat(size.rows()).isEqualTo(1);
    }

    @Test
    void a_page_weighs_as_much_as_it_is_told_to() {
        PageSize size = new PageSize(5000, 8 << 20);

        size.learn(20, 20 * 100_000);
        assertThat(size.rows()).isEqualTo(83);
    }

    @Test
    void of_rows_that_grow_small_again_there_are_more_step_by_step() {
        PageSize size = new PageSize(5000);
        size.learn(20, 20 * 4_000_000);
        assertThat(size.rows()).isEqualTo(1);

        size.learn(1, 100);
        assertThat(size.rows()).isEqualTo(8);
        size.learn(8, 800);
        assertThat(size.rows()).isEqualTo(64);
    }

    @Test
    void fewer_rows_than_the_first_page_would_have_are_what_was_asked_for() {
        PageSize size = new PageSize(15);

        assertThat(size.rows()).isEqualTo(15);
        size.learn(15, 15 * 100);
        assertThat(size.rows()).isEqualTo(15);
    }

    @Test
    void an_empty_page_tells_nothing() {
        PageSize size = new PageSize(5000);
        size.learn(0, 0);
        assertThat(size.rows()).isEqualTo(20);
    }
}
