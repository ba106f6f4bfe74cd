package pedigree.ui.workbench;

import pedigree.job.Jobs;
import pedigree.ui.style.Look;
import pedigree.ui.style.SystemLook;
import pedigree.ui.style.Theme;
import pedigree.ui.style.Times;

/** How the window looks: as the user wants it, which is remembered, or else as the system says. Of the UI thread. */
final class Appearance {

    private static final double STEP = 0.1;

    private final Look look;
    private final SettingsFile settings;
    private final Jobs jobs;

    Appearance(Look look, SettingsFile settings, Jobs jobs) {
        this.look = look;
        this.settings = settings;
        this.jobs = jobs;
    }

    Look look() {
        return look;
    }

    /** Makes the window look as the settings say. */
    void apply() {
        Settings now = settings.now();
        look.scale().set(now.scale() > 0 ? now.scale() : SystemLook.scale());
        look.times().set(Times.of(now.times()).orElse(Times.UTC));
        Theme.of(now.theme()).ifPresentOrElse(look.theme()::set, this::askSystem);
    }

    private void askSystem() {
        jobs.run("Asking the system for its theme", progress -> SystemLook.theme(), theme -> {
            if (settings.now().theme().equals(Settings.SYSTEM)) {
                look.theme().set(theme.orElse(Theme.LIGHT));
            }
        });
    }

    /** What was chosen as the theme: {@code light}, {@code dark}, or {@code system}. */
    String theme() {
        return settings.now().theme();
    }

    void setTheme(String theme) {
        settings.remember(now -> now.withTheme(theme));
        apply();
    }

    /** Makes a light window dark, and a dark one light. */
    void toggleTheme() {
        setTheme(look.theme().get().other().text());
    }

    /** The size of text, 1 being the usual one; 0 for what the system says. What is too small or large is the smallest or largest. */
    void setScale(double scale) {
        double possible = scale == 0 ? 0 : Math.max(Look.SMALLEST, Math.min(Look.LARGEST, Math.round(scale * 100) / 100.0));
        settings.remember(now -> now.withScale(possible));
        apply();
    }

    void larger() {
        setScale(look.scale().get() + STEP);
    }

    void smaller() {
        setScale(look.scale().get() - STEP);
    }

    void setTimes(Times times) {
        settings.remember(now -> now.withTimes(times.text()));
        apply();
    }

    /** Makes all look as a new user has it. */
    void reset() {
        Settings initial = Settings.initial();
        settings.remember(now -> now.withTheme(initial.theme()).withScale(initial.scale()).withTimes(initial.times()));
        apply();
    }
}
