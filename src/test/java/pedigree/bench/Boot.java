package pedigree.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import pedigree.samples.Desk;
import pedigree.samples.Machine;
import pedigree.samples.Program;
import pedigree.samples.Running;
import pedigree.samples.User;

/** A computer from when it is switched on until it is switched off: some hundred processes at a time, which start each other. */
final class Boot {

    private static final List<Recipe> RECIPES = Recipe.all();
    private static final String SYSTEM32 = "C:\\Windows\\System32\\";
    private static final int MOST = 120;

    private final Machine machine;
    private final Desk desk;
    private final Random random;
    private final List<Running> running = new ArrayList<>();
    private final int lasting;
    private int starts;

    /** Switches {@code machine} on; {@code user} logs on. */
    Boot(Machine machine, User user, Random random) {
        this.machine = machine;
        this.random = random;
        desk = new Desk(machine, random);
        Running smss = machine.start(machine.existing(Program.kernel("System"), "", User.SYSTEM, 4),
                Program.windows("smss.exe"), "\\SystemRoot\\System32\\smss.exe", User.SYSTEM, 500);
        startServices(desk.run(smss, Program.windows("wininit.exe"), "wininit.exe", User.SYSTEM));
        Running winlogon = desk.run(smss, Program.windows("winlogon.exe"), "winlogon.exe", User.SYSTEM.in(1));
        machine.logOn(winlogon, user);
        Running userinit = desk.run(winlogon, Program.windows("userinit.exe"), SYSTEM32 + "userinit.exe", user);
        running.add(desk.run(userinit, Program.windows("C:\\Windows\\explorer.exe"), "C:\\Windows\\Explorer.EXE", user));
        lasting = running.size();
    }

    private void startServices(Running wininit) {
        Running services = desk.run(wininit, Program.windows("services.exe"), SYSTEM32 + "services.exe", User.SYSTEM);
        running.add(services);
        for (String group : List.of("DcomLaunch", "RPCSS", "netsvcs", "LocalService", "NetworkService", "appmodel")) {
            running.add(desk.system(services, "svchost.exe", " -k " + group + " -p", User.SYSTEM));
        }
    }

    /** Starts a process for {@code user}, or ends one; those that hold the computer up stay. */
    void startOrEnd(User user) {
        if (running.size() < MOST && random.nextInt(20) < 11) {
            start(user);
        } else if (running.size() > lasting) {
            desk.end(running.remove(lasting + random.nextInt(running.size() - lasting)));
        }
    }

    private void start(User user) {
        Running parent = anyone();
        Recipe recipe = RECIPES.get(random.nextInt(RECIPES.size()));
        while (!parent.program().path().endsWith('\\' + recipe.parent())) {
            parent = anyone();
            recipe = RECIPES.get(random.nextInt(RECIPES.size()));
        }
        starts++;
        running.add(desk.run(parent, recipe.program(), recipe.commandLine(user.account(), random), parent.user()));
    }

    /** A process that runs now. */
    Running anyone() {
        return running.get(random.nextInt(running.size()));
    }

    /** What it runs on. */
    Machine machine() {
        return machine;
    }

    /** How many processes were started since. */
    int starts() {
        return starts;
    }
}
