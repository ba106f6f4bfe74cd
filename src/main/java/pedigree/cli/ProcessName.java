package pedigree.cli;

import pedigree.store.StoredProcess;

/** What a process is called in text: {@code cmd.exe (7812)}; not yet made safe to be shown. */
final class ProcessName {

    private ProcessName() {
    }

    /** Its image's name, {@code unknown} where none is logged, and its PID where one is. */
    static String of(StoredProcess process) {
        String image = process.image().isEmpty() ? "unknown" : process.imageName();
        return process.pid().isPresent() ? image + " (" + process.pid().getAsLong() + ")" : image;
    }
}
