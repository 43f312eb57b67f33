package io.kcqlcamel.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Options that share a prefix, in the order of their declaration. Each is declared in one expression whose last word is
 * its {@link Disposition}; to turn an option on, that word becomes {@code honoured}. Filled by static initialisers only.
 */
final class OptionTable {

    private final String prefix;
    private Section section;
    private final List<Option<?>> options = new ArrayList<>();
    private final List<OptionFamily> families = new ArrayList<>();
    private final Map<String, Option<?>> bySpelling = new LinkedHashMap<>();

    /** @param section of what is declared before {@link #begin} names another */
    OptionTable(String prefix, Section section) {
        this.prefix = prefix;
        this.section = section;
    }

    /** What is declared from here on belongs to this section of the manual. */
    void begin(Section next) {
        section = next;
    }

    String prefix() {
        return prefix;
    }

    List<Option<?>> options() {
        return Collections.unmodifiableList(options);
    }

    List<OptionFamily> families() {
        return Collections.unmodifiableList(families);
    }

    /** The option with this spelling of its key. */
    Optional<Option<?>> find(String spelling) {
        return Optional.ofNullable(bySpelling.get(spelling));
    }

    /** All keys of the table, in every spelling. */
    List<String> spellings() {
        return List.copyOf(bySpelling.keySet());
    }

    <T> Draft<T> option(String name, Type<T> type, String description) {
        return new Draft<>(this, prefix + name, type, description);
    }

    FamilyDraft family(String name, String description) {
        return new FamilyDraft(this, prefix + name, description);
    }

    private <T> Option<T> add(Draft<T> draft, Disposition disposition) {
        Option<T> option = new Option<>(draft, disposition);
        options.add(option);
        draft.name.spellings().forEach(spelling -> {
            if (bySpelling.put(spelling, option) != null) {
                throw new IllegalStateException(spelling + " is declared twice");
            }
        });
        return option;
    }

    /** An option on its way into the table. */
    static final class Draft<T> {

        private final OptionTable table;
        OptionName name;
        final Type<T> type;
        final String description;
        final Section section;
        String defaultText;
        String whenMissing;
        List<String> alsoHarmless = List.of();

        private Draft(OptionTable table, String key, Type<T> type, String description) {
            this.table = table;
            this.name = new OptionName(key, List.of(), List.of());
            this.type = type;
            this.description = description;
            this.section = table.section;
        }

        Draft<T> or(String... names) {
            name = new OptionName(name.key(), prefixed(names), name.formerKeys());
            return this;
        }

        Draft<T> formerly(String... names) {
            name = new OptionName(name.key(), name.aliases(), prefixed(names));
            return this;
        }

        Draft<T> defaultsTo(String text) {
            defaultText = text;
            return this;
        }

        /** @param remedy completes "is missing: " */
        Draft<T> required(String remedy) {
            whenMissing = remedy;
            return this;
        }

        Option<T> honoured() {
            return table.add(this, new Disposition.Honoured());
        }

        /** @param why completes "has no effect: " */
        Option<T> accepted(String why) {
            return table.add(this, new Disposition.Accepted(why));
        }

        /** @param why completes "is refused: " */
        Option<T> refused(String why) {
            return table.add(this, new Disposition.Refused(why));
        }

        /** @param texts values besides the default that ask for nothing but what we do already */
        Option<T> notYet(String... texts) {
            alsoHarmless = List.of(texts);
            return table.add(this, new Disposition.NotYet());
        }

        private List<String> prefixed(String... names) {
            return Stream.of(names).map(table.prefix::concat).toList();
        }
    }

    /** A family on its way into the table. */
    record FamilyDraft(OptionTable table, String key, String description) {

        OptionFamily honoured() {
            return add(new Disposition.Honoured());
        }

        OptionFamily accepted(String why) {
            return add(new Disposition.Accepted(why));
        }

        OptionFamily notYet() {
            return add(new Disposition.NotYet());
        }

        private OptionFamily add(Disposition disposition) {
            OptionFamily family = new OptionFamily(key, description, table.section, disposition);
            table.families.add(family);
            return family;
        }
    }
}
