package pedigree.bench;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

/** Something that is done with a log, once or again and again. */
@FunctionalInterface
interface Pass {

    /** Does it; how many records were met. */
    long run() throws Exception;

    /** How often it is to be done between two looks at the clock of the CPU, which moves by hundredths of seconds. */
    default int often() throws Exception {
        double longEnough = 0.5;
        return (int) Math.ceil(longEnough / Math.max(0.01, seconds(1)));
    }

    /** The CPU seconds that it takes, of {@code often} times: a second thread is then no gain. */
    default double seconds(int often) throws Exception {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long start = system.getProcessCpuTime();
        for (int i = 0; i < often; i++) {
            run();
        }
        return (system.getProcessCpuTime() - start) / 1e9 / often;
    }
}
