/**
 * Who started whom: the linker that decides it from the claims of records, and the tree that every other package asks.
 *
 * <p>Why columns: a case may hold ten million processes. The linker and the tree keep numbers in primitive arrays; texts stay in the case file.
 *
 * <p>Why ancestry is here: rules, queries, columns and details ask the same questions of the tree, and this is the nearest package that all of them may use.
 *
 * <p>Why a process goes by one record: several sensors log one start, and it needs one key, start and image. The order is: a Sysmon GUID, another unique id,
 * none; among those Sysmon, other sensors, Windows' audit; then the provider's name. Ids last and tell boots, Sysmon's own time is the kernel's, and what is
 * left decides nothing. Fields are filled from the others in the same order, and disagreements kept ({@code store.Disagreement}).
 *
 * <p>Why ids of two sensors never contradict: each sensor counts in its own way, so a Sysmon GUID and an EDR's id of one start are two names of it. Only two
 * GUIDs of Sysmon's, or two ids of one provider, can; and two start keys, which all sensors have from the kernel. Those join exactly, but two GUIDs, of
 * which one may be made otherwise.
 *
 * <p>Why copies are found when linking: whether a record is another place of one is a question of the whole case (host, type, number and time), and a source
 * may be added long after. Only where two sources have numbers of one log in common are its records compared, so that it mostly costs nothing.
 *
 * <p>Why in two steps, ids before PIDs: what has an id is known whatever the order of reading, and what has none is then held against all that is known. So
 * the same sources give the same lineage in any order; where records have neither number nor different times, their order in the source counts.
 *
 * <p>Why a branch counts like a boot: after a snapshot was restored, or a log cleared, numbers begin again, and what a PID meant before is as little worth as
 * after a boot. Numbers that go back within a minute are jitter.
 *
 * <p>Why only some hosts are linked anew: a source mostly tells of a few, and no link crosses hosts. What records say of hosts is kept with the case, so that
 * the next time shows which hosts more, or something else, is said of ({@code Touched}); those get their old numbers again and, if they
 * are more now, numbers behind all others. So numbers tell the order of starts within a host only, and {@link pedigree.lineage.ProcessTree#inOrder} tells it of all.
 *
 * <p>Why corrections come last: the linker decides as if there were none, and only then the analyst's parents go in the place of those that were found. So no
 * other link hangs on one, keys stay as they are, and taking one back gives the lineage that was there before. They are possible, not more: no id says so.
 */
package pedigree.lineage;
