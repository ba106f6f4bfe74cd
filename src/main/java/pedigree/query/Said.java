package pedigree.query;

/**
 * That a record says something: neither nothing nor {@code -} or {@code ?}.
 *
 * @param path whether the name of a program without its folder is too little
 */
record Said(boolean path) implements Pattern {

    @Override
    public boolean matches(String value) {
        return !value.isEmpty() && !value.equals("-") && !value.equals("?") && !(path && isBare(value));
    }

    /** The kernel's own processes, such as System, have no folder. */
    private static boolean isBare(String value) {
        return value.indexOf('\\') < 0 && value.indexOf('/') < 0 && value.regionMatches(true, value.length() - 4, ".exe", 0, 4);
    }
}
