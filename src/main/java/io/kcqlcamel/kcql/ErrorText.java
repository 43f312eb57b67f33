package io.kcqlcamel.kcql;

import io.kcqlcamel.text.Nearest;
import java.util.List;

/** Every sentence that a reader of a KCQL error sees, in one place, to be edited as prose. */
final class ErrorText {

    static final String NO_STATEMENT =
            "There is no KCQL statement. Write at least one, such as INSERT INTO topic SELECT * FROM table.";
    static final String EMPTY_NAME = "A name cannot be empty.";
    static final String WHERE = "WHERE is not supported yet: a statement reads every row of its table or, with PK and"
            + " INCREMENTALMODE, every new one. Take WHERE out, and drop the rows in a step that you add to the"
            + " generated route, or read a materialized view that holds only the rows you want.";

    // What was found.
    static final String END = "the end of the statement";
    static final String COMMA = "a comma";
    static final String DOT = "a dot";

    // What was expected.
    static final String INTO = "INTO";
    static final String TOPIC = "a topic after INTO";
    static final String SELECT = "SELECT after the topic";
    static final String FIRST_SELECTION = "a column, a function or * after SELECT";
    static final String NEXT_SELECTION = "a column, a function or * after the comma";
    static final String ARGUMENT = "a column, a function or a literal as argument";
    static final String TYPE = "a type after AS";
    static final String ALIAS = "a name after AS";
    static final String COMMA_AS_OR_FROM = "a comma, AS or FROM";
    static final String COMMA_OR_RIGHT = "a comma or )";
    static final String TABLE = "a table name after FROM";
    static final String AFTER_DOT = "a name after the dot";
    static final String AFTER_COMMA = "a column name after the comma";
    static final String TAG = "the name of a tag";
    static final String PROPERTY = "the name of a property";
    static final String DELIMITER = "a text in single quotes after KEYDELIMITER=, such as '-'";
    static final String RIGHT_OF_SYS_TIME = ") after sys_time(";

    private ErrorText() {}

    static String after(String what, ClauseKeyword keyword) {
        return what + " after " + keyword;
    }

    static String equalsAfter(Name key) {
        return "= after " + shortened(key.text());
    }

    static String valueOf(Name key) {
        return "a value for " + shortened(key.text());
    }

    static String expected(String what, String found) {
        return "Expected " + what + ", but found " + found + ".";
    }

    static String keywordInsteadOf(String what, String keyword) {
        return expected(what, "the keyword " + keyword) + " If " + keyword
                + " is meant as a name, put it in backticks.";
    }

    static String start(String found) {
        return expected("INSERT INTO or UPSERT INTO", found) + didYouMean(found, List.of("INSERT", "UPSERT"));
    }

    static String clause(String found) {
        return expected("a clause or the end of the statement", found)
                + didYouMean(found, ClauseKeyword.names())
                + " The clauses of a Cassandra source are "
                + String.join(", ", ClauseKeyword.namesForThisSource()) + ".";
    }

    static String repeated(ClauseKeyword keyword, String firstPosition) {
        return keyword + " stands twice in this statement, first at " + firstPosition
                + ". Keep one of the two: each clause is given once.";
    }

    static String repeatedProperty(String key) {
        return "The property " + shortened(key) + " is given twice. Keep one of the two.";
    }

    static String number(ClauseKeyword keyword, String found) {
        return keyword + " takes a whole number from 1 to " + Integer.MAX_VALUE + ", but found " + found + ".";
    }

    static String partlyQuoted(String name) {
        return "The name " + shortened(name) + " is quoted in part. Quote the whole name or none of it.";
    }

    static String tooManyParts(String name, int parts) {
        return "A table is written as table or keyspace.table, but " + shortened(name) + " has " + parts
                + " parts. A name that holds a dot goes in backticks.";
    }

    static String tooDeep(int most) {
        return "Functions stand inside one another at most " + most + " deep.";
    }

    static String unclosed(char quote) {
        return "The quote " + quote + " that opens here is never closed. Close it; inside quotes, the same quote is"
                + " written twice.";
    }

    static String unknownCharacter(int character) {
        if ("‘’‚‛“”„‟´".indexOf(character) >= 0) {
            return "The character " + Character.toString(character)
                    + " is a typographic quote. Type ' around text, and ` around a name.";
        }
        return "The character " + visible(character) + " means nothing here. A name that holds it goes in backticks.";
    }

    static String position(int line, int column) {
        return "line " + line + ", column " + column;
    }

    static String more(int problems) {
        return "And " + problems + " more statements with a problem.";
    }

    /** Text from the source, on one line and cut to what still identifies it. */
    static String shortened(String text) {
        return oneLine(text.length() <= 60 ? text : text.substring(0, 60) + "…");
    }

    /** Every character that breaks a line or does harm to a terminal, as one space. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", " ");
    }

    private static String didYouMean(String found, List<String> possible) {
        return Nearest.to(found, possible)
                .map(word -> " Did you mean " + word + "?")
                .orElse("");
    }

    private static String visible(int character) {
        boolean seen =
                switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.NON_SPACING_MARK -> false;
                    default -> true;
                };
        return seen ? Character.toString(character) : String.format("U+%04X", character);
    }
}
