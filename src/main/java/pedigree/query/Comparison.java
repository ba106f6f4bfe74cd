package pedigree.query;

/** How a field is compared with a value. */
enum Comparison {
    IS(":"), LESS("<"), AT_MOST("<="), MORE(">"), AT_LEAST(">=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** How it is written. */
    String sign() {
        return sign;
    }
}
