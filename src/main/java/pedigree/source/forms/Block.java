package pedigree.source.forms;

/**
 * A few hundred KiB of whole records.
 *
 * @param bytes     what holds them, UTF-8
 * @param bounds    where each begins and, behind that, before which byte it ends
 * @param positions the line or ordinal of each, from 1; negative for one that is too long to be held
 */
record Block(byte[] bytes, int[] bounds, long[] positions) {

    int size() {
        return positions.length;
    }

    int from(int index) {
        return bounds[2 * index];
    }

    int to(int index) {
        return bounds[2 * index + 1];
    }
}
