package pedigree.edge;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;

import pedigree.event.Category;
import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.EdgeAppender;
import pedigree.store.EventRow;

/** Finds what joins processes beside the tree, in one pass over the events that can tell. */
public final class EdgeFinder {

    private static final Set<Category> TELLING = EnumSet.of(Category.PROCESS_ACCESS, Category.PROCESS_TAMPERING, Category.CREATE_REMOTE_THREAD,
            Category.PROCESS_HANDLE, Category.FILE_EVENT, Category.CREATE_STREAM_HASH, Category.FILE_EXECUTABLE_DETECTED, Category.NETWORK_CONNECTION,
            Category.LOGON, Category.SERVICE_INSTALLED, Category.TASK_REGISTERED, Category.TASK_RUN, Category.REGISTRY_SET);

    private final Cast cast;
    private final ByImage byImage;
    private final WrittenFiles written;
    private final SpoofedParents spoofed;
    private final Accesses accesses;
    private final Installs installs;
    private final Hops hops;
    private final StoreApps storeApps;

    private EdgeFinder(Cast cast) {
        this.cast = cast;
        Friends friends = new Friends(cast);
        byImage = new ByImage(cast);
        written = new WrittenFiles(cast, byImage);
        spoofed = new SpoofedParents(cast, friends);
        accesses = new Accesses(cast, friends, spoofed);
        installs = new Installs(cast, new Timeline(cast));
        hops = new Hops(cast);
        storeApps = new StoreApps(cast);
    }

    /**
     * Adds the edges of a case that was linked as {@code tree} says to those that the linker found. Linear in its events, n log n in its processes;
     * memory: about 40 bytes a process, and what each edge holds.
     */
    public static void find(CaseFile caseFile, ProcessTree tree, Progress progress) throws SQLException {
        progress.begin("Looking for what joins processes", 0);
        EdgeFinder finder = new EdgeFinder(Cast.of(caseFile, tree));
        caseFile.events().rows(TELLING, event -> {
            progress.advance(1);
            finder.read(event);
        });
        try (EdgeAppender appender = caseFile.addEdges()) {
            finder.finish(new Sink(caseFile, appender));
            appender.commit();
        }
    }

    private void read(EventRow event) throws SQLException {
        switch (event.category()) {
            case PROCESS_ACCESS, PROCESS_TAMPERING, CREATE_REMOTE_THREAD -> accesses.read(event);
            case PROCESS_HANDLE -> readAudited(event);
            case FILE_EVENT, CREATE_STREAM_HASH, FILE_EXECUTABLE_DETECTED -> written.read(event);
            case NETWORK_CONNECTION -> hops.readConnection(event);
            case LOGON -> hops.readLogon(event);
            case REGISTRY_SET -> installs.readRegistry(event);
            default -> installs.read(event);
        }
    }

    /** An audited handle names the process that was opened by its image only: it is known where one process of that host runs it. */
    private void readAudited(EventRow event) throws SQLException {
        int actor = event.actor();
        if (actor == Cast.NONE) {
            return;
        }
        ImagePath path = ImagePath.of(event.field("ObjectName"));
        int only = path.path().isEmpty() ? Cast.NONE : byImage.only(cast.host(actor), path);
        if (only != Cast.NONE) {
            accesses.readAudited(event, actor, only);
        }
    }

    private void finish(Sink sink) throws SQLException {
        spoofed.finish(sink);
        storeApps.finish(sink);
        written.finish(sink);
        installs.finish(sink);
        hops.finish(sink);
        accesses.finish(sink);
    }
}
