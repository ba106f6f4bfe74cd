package pedigree.lineage;

/** A growing column of small numbers, see {@link Longs}. */
final class Ints {

    private final Longs numbers;

    Ints(int capacity) {
        numbers = new Longs(capacity);
    }

    void add(int value) {
        numbers.add(value);
    }

    int at(int index) {
        return (int) numbers.at(index);
    }

    void set(int index, int value) {
        numbers.set(index, value);
    }

    int size() {
        return numbers.size();
    }
}
