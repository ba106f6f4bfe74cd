/**
 * Rules held against processes in their lineage and against events: what is found, of whom, and why.
 *
 * <p>Rules are YAML in Sigma's form, in {@code src/main/resources/pedigree/detection}. Ours add {@code kind}, and {@code subject}: whose
 * behaviour is wrong, where that is not the process that a rule is held against but its parent. Fields of the lineage go by their prefix:
 * {@code Parent…} (the record's own, else from the tree), {@code GrandParent…} (likewise), {@code Ancestor.…} (any of them),
 * {@code Root.…}; {@code ChainLength} is the number of interpreters in a row that lead to a process. They are found by {@code lineage.Ancestry}.
 *
 * <p>A rule may carry a {@code query} in the language of the search box, beside or instead of its {@code detection}: it then matches only processes for which
 * that holds, and events of such processes. All queries are asked once for the whole case before the rules are held against its processes. They may ask
 * neither for {@code level}, {@code finding} nor {@code tag}, which come of rules.
 *
 * <p>Why queries: {@code path(server >> shell > tool)} says in which order processes stand above each other; fields of ancestors only say that
 * they are somewhere there.
 *
 * <p>Why one finding for each subject: a rundll32 with five children that it should not have is one thing to look at.
 *
 * <p>Why inferred processes count: a parent that a child's own record names is evidence, logged or not. A parent that no record names is no finding.
 */
package pedigree.detection;
