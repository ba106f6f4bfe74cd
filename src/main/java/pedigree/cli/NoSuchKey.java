package pedigree.cli;

/** A key that names no process of the case. */
final class NoSuchKey extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoSuchKey(String key) {
        super("expected the key of a process, found none with '" + key + "'");
    }
}
