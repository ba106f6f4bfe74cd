package pedigree.ui.workbench;

import java.util.concurrent.Executor;

import javafx.animation.AnimationTimer;

import pedigree.job.Jobs;

/** Runs something on the UI thread once what is shown now is on screen with its texts: some frames later, when no job is left that they wait for. */
final class AfterPaint implements Executor {

    private static final int FIRST = 3; // frame: the one before asked for the texts of its rows
    private static final int LAST = 60; // however busy it is

    private final Jobs jobs;

    /** @param jobs those that are waited for, though not for long */
    AfterPaint(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public void execute(Runnable work) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames >= LAST || frames >= FIRST && jobs.running().isEmpty()) {
                    stop();
                    work.run();
                }
            }
        }.start();
    }
}
