package pedigree.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The images of all processes of a case, held as the numbers of their texts: four bytes a process. Thread-safe. */
public final class Images {

    private final int[] numbers;
    private final ProcessTable table;

    Images(int[] numbers, ProcessTable table) {
        this.numbers = numbers;
        this.table = table;
    }

    /** The images of the processes with the given numbers, in that order; nothing of those whose image is unknown. */
    public List<String> of(int... processes) throws SQLException {
        List<String> images = new ArrayList<>(processes.length);
        for (int process : processes) {
            if (numbers[process] != 0) {
                images.add(table.text(numbers[process]));
            }
        }
        return images;
    }

    /** The number by which the case holds the image of a process: of equal images the same; 0 where it is unknown. */
    public int number(int process) {
        return numbers[process];
    }
}
