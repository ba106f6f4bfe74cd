package pedigree.ui.mapping;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A column of the table, and what the analyst takes it for.
 *
 * @param name    as the table has it
 * @param example its first value that is not empty
 * @param meaning a canonical name, {@code time}, {@code host} or {@code event}; empty for none
 */
record Column(String name, String example, StringProperty meaning) {

    Column(String name, String example, String meaning) {
        this(name, example, new SimpleStringProperty(meaning));
    }
}
