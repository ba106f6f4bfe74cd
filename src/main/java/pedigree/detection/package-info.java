/**
 * Rules held against processes in their lineage and against events: what is found, of whom, and why.
 *
 * <p>Rules are YAML in Sigma's form, in {@code src/main/resources/pedigree/detection}. Ours add {@code kind}, and {@code subject}: whose
 * behaviour is wrong, where that is not the process that a rule is held against but its parent. Fields of the lineage go by their prefix:
 * {@code Parent…} (the record's own, else from the tree), {@code GrandParent…} (likewise), {@code Ancestor.…} (any of them),
 * {@code Root.…}; {@code ChainLength} is the number of interpreters in a row that lead to a process. They are found by {@code lineage.Ancestry}.
 *
 * <p>Why one finding for each subject: a rundll32 with five children that it should not have is one thing to look at.
 *
 * <p>Why inferred processes count: a parent that a child's own record names is evidence, logged or not. A parent that no record names is no finding.
 */
package pedigree.detection;
