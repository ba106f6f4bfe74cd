package pedigree;

/** Where Pedigree starts. */
public final class Main {

    private Main() {
    }

    /** Starts Pedigree. */
    public static void main(String[] arguments) {
        System.out.println("pedigree");
    }
}
