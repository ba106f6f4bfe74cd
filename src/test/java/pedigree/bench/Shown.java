package pedigree.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Window;

import pedigree.Main;

/** Starts Pedigree as a user does, and says {@code shown} on a line when its first window was drawn; then it ends. A part of the benchmark. */
public final class Shown {

    private Shown() {
    }

    /** @param arguments as {@link Main} takes them */
    public static void main(String[] arguments) throws InterruptedException {
        Thread program = new Thread(() -> run(arguments), "main");
        program.setDaemon(true);
        program.start();
        CountDownLatch drawn = new CountDownLatch(1);
        while (!asked(drawn)) {
            LockSupport.parkNanos(2_000_000); // there is no toolkit yet
        }
        drawn.await();
        System.out.println("shown");
        System.exit(0);
    }

    private static void run(String[] arguments) {
        try {
            Main.main(arguments);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean asked(CountDownLatch drawn) {
        try {
            Platform.runLater(() -> new AnimationTimer() {
                private int beats;

                @Override
                public void handle(long now) {
                    beats += Window.getWindows().stream().anyMatch(Window::isShowing) ? 1 : 0;
                    if (beats == 2) {
                        stop();
                        drawn.countDown();
                    }
                }
            }.start());
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
