package pedigree.ui.tree;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import pedigree.job.Lookup;
import pedigree.job.Progress;
import pedigree.store.CaseFile;
import pedigree.store.LinkTable;
import pedigree.store.ProcessTable;

/** Reads the texts of rows from a case. */
record RowTexts(Path file) implements Lookup.Reader<Integer, RowText> {

    @Override
    public Map<Integer, RowText> read(List<Integer> processes, Progress progress) throws Exception {
        Map<Integer, RowText> texts = new HashMap<>();
        try (CaseFile caseFile = CaseFile.openReadOnly(file)) {
            ProcessTable table = caseFile.processes();
            LinkTable links = caseFile.links();
            for (int process : processes) {
                progress.checkCancelled();
                texts.put(process, RowText.of(table.process(process), links.link(process)));
            }
        }
        return texts;
    }
}
