package pedigree.source.forms;

import java.io.IOException;
import java.io.InputStream;

/** Opens bytes again and again. */
@FunctionalInterface
public interface Opener {

    /** A new stream from the first byte; the caller closes it. */
    InputStream open() throws IOException;
}
