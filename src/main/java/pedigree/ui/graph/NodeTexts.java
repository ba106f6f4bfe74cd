package pedigree.ui.graph;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import pedigree.job.Lookup;
import pedigree.job.Progress;
import pedigree.store.ActivityCount;
import pedigree.store.CaseFile;

/** Reads the texts of boxes, what their processes did and what joins them with others, from a case. */
record NodeTexts(Path file) implements Lookup.Reader<Integer, NodeText> {

    @Override
    public Map<Integer, NodeText> read(List<Integer> processes, Progress progress) throws Exception {
        Map<Integer, NodeText> texts = new HashMap<>();
        try (CaseFile caseFile = CaseFile.openReadOnly(file)) {
            Map<Integer, List<ActivityCount>> did = caseFile.activity().of(processes.stream().mapToInt(Integer::intValue).toArray());
            for (int process : processes) {
                progress.checkCancelled();
                texts.put(process, NodeText.of(caseFile.processes().process(process), did.getOrDefault(process, List.of()),
                        caseFile.edges().of(process, NodeText.EDGES)));
            }
        }
        return texts;
    }

    /** The hosts of some processes, as the sources spell them. */
    Map<Integer, String> hosts(int[] processes, Progress progress) throws Exception {
        Map<Integer, String> hosts = new HashMap<>();
        try (CaseFile caseFile = CaseFile.openReadOnly(file)) {
            for (int process : processes) {
                progress.checkCancelled();
                hosts.put(process, caseFile.processes().process(process).host());
            }
        }
        return hosts;
    }
}
