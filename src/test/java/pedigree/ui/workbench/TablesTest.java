package pedigree.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {

    @Test
    void aFileThatIsGoneIsSaidSoWithItsPlace(@TempDir Path folder) {
        Path gone = folder.resolve("gone.csv");
        assertEquals(gone + ": expected a file, found none", assertThrows(NoSuchFileException.class, () -> Tables.head(gone)).getMessage());
    }

    @Test
    void aFolderIsNoFile(@TempDir Path folder) {
        assertEquals(folder + ": expected a file, found a folder", assertThrows(NoSuchFileException.class, () -> Tables.head(folder)).getMessage());
    }
}
