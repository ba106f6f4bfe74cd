package pedigree.detection;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import pedigree.event.Category;
import pedigree.sigma.SigmaRule;

/** Which events rules are held against, by their log source (specification, "Log Source", and its taxonomy for Windows). */
final class LogSources {

    /** Sigma's {@code registry_event} is every change of the registry; the others are kinds of it. */
    private static final Set<Category> REGISTRY = EnumSet.of(Category.REGISTRY_EVENT, Category.REGISTRY_ADD, Category.REGISTRY_DELETE,
            Category.REGISTRY_SET, Category.REGISTRY_RENAME);

    private LogSources() {
    }

    /** The categories of the events that {@code rule} is about; none where it names no category, or one that no log here has. */
    static Set<Category> of(SigmaRule rule) {
        Optional<Category> category = Category.ofSigma(rule.logsource().getOrDefault("category", ""));
        if (category.isPresent() && category.get() == Category.REGISTRY_EVENT) {
            return REGISTRY;
        }
        return category.map(EnumSet::of).orElse(EnumSet.noneOf(Category.class));
    }
}
