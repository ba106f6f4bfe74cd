package pedigree.ui.graph;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

import pedigree.job.Jobs;
import pedigree.job.Lookup;
import pedigree.store.Edge;

/** What boxes show of one case, read in the background as it is asked for. Of the UI thread. */
final class BoxFacts {

    private final Jobs jobs;
    private final NodeTexts reader;
    private final Lookup<Integer, NodeText> texts;
    private final Joins joins = new Joins();
    private final BitSet joined = new BitSet(); // processes whose edges are among those
    private final Map<Integer, String> hosts = new HashMap<>();

    /**
     * Nothing read yet.
     *
     * @param soon   runs something on the UI thread, after what it is doing now
     * @param onRead is told whenever more texts are there
     */
    BoxFacts(Jobs jobs, Executor soon, Path file, Runnable onRead) {
        this.jobs = jobs;
        reader = new NodeTexts(file);
        texts = new Lookup<>(jobs, soon, "Reading boxes", reader, onRead);
    }

    /** The text of a process; that of one which is being read until it is there. */
    NodeText text(int process) {
        NodeText text = texts.get(process).orElse(NodeText.LOADING);
        if (text != NodeText.LOADING && !joined.get(process)) {
            joined.set(process);
            joins.add(text.edges());
        }
        return text;
    }

    /** The edges beside the tree of which both ends are drawn, as far as one of these was asked for. */
    List<Edge> edges(Drawing drawing) {
        return joins.within(drawing);
    }

    /** The lanes of the processes that stand at the left, as far as their hosts are known. */
    Lanes lanes(int[] roots) {
        return Lanes.of(roots, hosts);
    }

    /** Reads the hosts of processes, where they are not known; {@code onRead} is told then. */
    void readHosts(int[] roots, Runnable onRead) {
        int[] unknown = IntStream.of(roots).filter(root -> !hosts.containsKey(root)).toArray();
        if (unknown.length > 0) {
            jobs.run("Reading hosts", progress -> reader.hosts(unknown, progress), read -> {
                hosts.putAll(read);
                onRead.run();
            });
        }
    }
}
