package pedigree.store;

import java.util.List;
import java.util.Optional;

import pedigree.event.Level;

/** The worst finding in which each process of a case is named, as subject or otherwise. Immutable. */
public final class ProcessLevels {

    private static final Level[] LEVELS = Level.values();

    private final byte[] levels; // 0: none, else the ordinal of the level + 1

    private ProcessLevels(byte[] levels) {
        this.levels = levels;
    }

    /** The levels of {@code processes} processes under the given findings. */
    public static ProcessLevels of(int processes, List<Finding> findings) {
        byte[] levels = new byte[processes];
        for (Finding finding : findings) {
            finding.process().ifPresent(process -> raise(levels, process, finding.rule().level()));
            finding.also().forEach(process -> raise(levels, process, finding.rule().level()));
        }
        return new ProcessLevels(levels);
    }

    private static void raise(byte[] levels, int process, Level level) {
        levels[process] = (byte) Math.max(levels[process], level.ordinal() + 1);
    }

    /** The worst level of {@code process}; empty where no finding names it. */
    public Optional<Level> of(int process) {
        return levels[process] == 0 ? Optional.empty() : Optional.of(LEVELS[levels[process] - 1]);
    }
}
