package pedigree.edge;

/** A service or task as a record says that it was installed. */
final class Install {

    final int host;
    final boolean task;
    final String name; // in lower case
    final long time;
    final Records records = new Records();
    Action action;
    int actor;
    String how = "";
    boolean byRegistry;

    Install(int host, boolean task, String name, Action action, long time, int actor, long event) {
        this.host = host;
        this.task = task;
        this.name = name;
        this.action = action;
        this.time = time;
        this.actor = actor;
        records.add(event);
    }

    /** Takes what another record of the same installation says. */
    void take(Install other) {
        action = action.equals(Action.UNKNOWN) ? other.action : action;
        actor = actor == Cast.NONE ? other.actor : actor;
        byRegistry &= other.byRegistry;
        other.records.toList().forEach(records::add);
    }
}
